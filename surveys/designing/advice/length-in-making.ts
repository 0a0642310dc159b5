/** How long a questionnaire takes while it is being written, on the same grounds as those who answer are told. */
import { secondsOf } from '../../answering/length.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import { timesAsked } from '../../questionnaires/summary.ts';

/** Seconds for those questions that everybody gets, each of several parts as its parts; follow-ups come on top. */
export function secondsFor(questions: readonly Question[], body: Questionnaire): number {
  return questions
    .filter((question) => !question.showIf)
    .reduce((sum, question) => sum + timesAsked(question, body) * secondsOf(question), 0);
}
