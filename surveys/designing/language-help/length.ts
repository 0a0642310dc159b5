/** How long a questionnaire takes while it is being written, on the same grounds as those who answer are told. */
import { secondsOf } from '../../answering/length.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';

/** Seconds for those questions that everybody gets; follow-ups come on top. */
export function secondsFor(questions: readonly Question[]): number {
  return questions
    .filter((question) => kindOf(question).asks && !question.showIf)
    .reduce((sum, question) => sum + secondsOf(question), 0);
}
