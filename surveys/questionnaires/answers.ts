/**
 * Answers by question key: a choice or non-answer key, several choice keys (of a rank the most important first), a
 * number 0-10, a month ("2024-03"), or a text.
 */
export type Answer = string | number | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/** The answers so far with those that were given now; undefined takes one away. */
export function together(before: Answers, given: Readonly<Record<string, Answer | undefined>>): Answers {
  const kept = Object.entries({ ...before, ...given }).filter(([, answer]) => answer !== undefined);
  return Object.fromEntries(kept) as Answers;
}
