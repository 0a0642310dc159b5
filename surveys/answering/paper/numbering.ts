/** What a questionnaire on paper and the page where it is typed in have in common. */
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import { kindOf } from '../../questionnaires/questions/index.ts';

/** The numbers of the questions that are answered, from 1, by key; what is only read has none. */
export function numbersOf(questionnaire: Pick<Questionnaire, 'sections'>): ReadonlyMap<string, number> {
  const asked = questionsOf(questionnaire).filter((question) => kindOf(question).asks);
  return new Map(asked.map(({ key }, i) => [key, i + 1]));
}
