import { isWritten } from '../../../surveys/answering/paper/sheet-typing.ts';
import type { Answer } from '../../../surveys/questionnaires/answers.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../../surveys/questionnaires/questions/index.ts';

/** What a person would type from paper for an answer. */
export function typedAs(
  question: Question,
  questionnaire: Questionnaire,
  answer: Answer | undefined,
): string {
  if (answer === undefined) return '';
  if (isWritten(question)) return String(answer);
  const codes = kindOf(question).codes(question, questionnaire);
  const keys = kindOf(question).inputs(answer);
  return keys.map((key) => codes.find((code) => code.key === key)?.typed ?? '').join(' ');
}
