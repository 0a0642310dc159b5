/** The numbers that questions have wherever they are named: in the designer, on paper, in comments and on the way through. */
import { type Questionnaire, questionsOf } from './definition.ts';
import { isCounted } from './summary.ts';

/** The numbers of the questions that are answered, from 1, by key; what is only read has none, nor a line beside a choice. */
export function numbersOf(questionnaire: Pick<Questionnaire, 'sections'>): ReadonlyMap<string, number> {
  const asked = questionsOf(questionnaire).filter(isCounted);
  return new Map(asked.map(({ key }, i) => [key, i + 1]));
}
