/** A question made again from one that is there. */
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import { addQuestion } from './adding.ts';
import { questionIn } from './placing.ts';

/**
 * The questionnaire with a copy after the question, under a key of its own. The copy is another question: it says of no
 * other round that it asks the same (`equivalentTo`). It is put to the same people. Throws `not-found`.
 */
export function copyQuestion(body: Questionnaire, key: string, newKey: string): Questionnaire {
  return addQuestion(body, copyOf(questionIn(body, key), newKey), { after: key });
}

/** A question's words, answers and condition under another key. */
export function copyOf(question: Question, key: string): Question {
  const { equivalentTo: _, ...rest } = { equivalentTo: undefined, ...question };
  return { ...rest, key } as Question;
}
