/** How many questions there are, counted in one way wherever it is told. */
import { type Questionnaire, questionsOf } from './definition.ts';
import { kindOf, type Question } from './questions/index.ts';

/**
 * The questions that are answered, of the full form: those with a condition too, and a question of several parts as its
 * parts. What is only read is none. Of the whole questionnaire, with its optional sections, unless some are given.
 */
export function askedCount(body: Questionnaire, questions: readonly Question[] = questionsOf(body)): number {
  return questions.reduce((sum, question) => sum + timesAsked(question, body), 0);
}

/** As how many questions one is answered: none where it is only read. */
export function timesAsked(question: Question, body: Questionnaire): number {
  const kind = kindOf(question);
  if (!kind.asks) return 0;
  return kind.parts?.(question, body).length ?? 1;
}
