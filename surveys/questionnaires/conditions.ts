/** Conditions are an operator tree over answers to earlier questions. Decided on keys, never on labels. */
import { z } from 'zod';
import type { Answer, Answers } from '../answering/answers.ts';

const Key = z.string();

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly question: string; readonly is: string }
  | { readonly question: string; readonly isNot: string }
  | { readonly question: string; readonly anyOf: readonly string[] };

export const Condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(Condition).min(1) }),
      z.strictObject({ any: z.array(Condition).min(1) }),
      z.strictObject({ question: Key, is: Key }),
      z.strictObject({ question: Key, isNot: Key }),
      z.strictObject({ question: Key, anyOf: z.array(Key).min(1) }),
    ]),
  )
  .meta({ id: 'condition', description: 'When a question is shown, told by the answers to earlier questions.' });

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

function chose(answer: Answer, choice: string): boolean {
  return Array.isArray(answer) ? answer.includes(choice) : String(answer) === choice;
}
