/** Words of one's own: what could tell who somebody is, and is kept apart from the other answers. */
import { type Questionnaire, questionsOf } from './definition.ts';
import { kindOf, type Question } from './questions/index.ts';

/** The questions that are answered in words of one's own, of whatever kind they are (disclosure.md, What is kept). */
export function freeTextsOf(questionnaire: Pick<Questionnaire, 'sections'>): readonly Question[] {
  return questionsOf(questionnaire).filter((question) => kindOf(question).control === 'text');
}

/** Whether a line is enough to write on, of those that are. */
export function isOneLine(question: Question): boolean {
  return 'line' in question && question.line === true;
}
