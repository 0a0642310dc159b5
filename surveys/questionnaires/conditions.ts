/**
 * Conditions are an operator tree over answers to earlier questions. Decided on keys, never on labels. What is checked
 * when a file is read lies in condition-schema.ts, since browsers run this without zod.
 */
import type { Answer, Answers } from './answers.ts';

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly question: string; readonly is: string }
  | { readonly question: string; readonly isNot: string }
  | { readonly question: string; readonly anyOf: readonly string[] };

/**
 * Whether a condition holds for the answers given so far.
 * `is` and `anyOf` ask for a choice that was made (one of several counts); `isNot` needs an answer without it,
 * so a question that was skipped makes no condition true.
 */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  const answer = answers[condition.question];
  if (answer === undefined) return false;
  if ('is' in condition) return chose(answer, condition.is);
  if ('isNot' in condition) return !chose(answer, condition.isNot);
  return condition.anyOf.some((choice) => chose(answer, choice));
}

/** The keys of the questions that a condition asks about. */
export function asksAbout(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(asksAbout);
  if ('any' in condition) return condition.any.flatMap(asksAbout);
  return [condition.question];
}

/** The choices of one question that a condition names. */
export function choicesNamed(condition: Condition, key: string): readonly string[] {
  if ('all' in condition) return condition.all.flatMap((part) => choicesNamed(part, key));
  if ('any' in condition) return condition.any.flatMap((part) => choicesNamed(part, key));
  if (condition.question !== key) return [];
  if ('anyOf' in condition) return condition.anyOf;
  return ['is' in condition ? condition.is : condition.isNot];
}

/** How many `all` and `any` lie around the innermost part. */
export function depthOf(condition: Condition): number {
  if ('all' in condition) return 1 + Math.max(...condition.all.map(depthOf));
  if ('any' in condition) return 1 + Math.max(...condition.any.map(depthOf));
  return 0;
}

function chose(answer: Answer, choice: string): boolean {
  return Array.isArray(answer) ? answer.includes(choice) : String(answer) === choice;
}
