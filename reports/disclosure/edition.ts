/**
 * What collections were told by that opened before the second edition, where it was stronger than what is told now. They
 * keep both: what either edition hides is hidden. Stronger in the first were
 * - of 5 to 9 real answers it was not told exactly that nobody or one gave none;
 * - several-choice questions were told from ten real answers, not from k;
 * - a follow-up was not told where any number of the question before was blurred;
 * - with a k of 9 questions were told from ten;
 * - nothing was split by background.
 */
import type { Edition } from '../../surveys/audits/collection.ts';
import type { Disclosed, DisclosedContent } from './disclosed.ts';
import type { Rules } from './rules.ts';

/**
 * Whether so few gave no real answer that the first edition said "at most one". Of ten who were asked it said "at most two"
 * where nine answered or eight; they are told like ten, since else it would be one or two.
 */
export function blursNoAnswer(n: number, asked: number, { stepsFrom }: Rules): boolean {
  return asked === stepsFrom ? asked - n <= 2 : n < stepsFrom && asked - n <= 1;
}

/** With a k of 9, "9 at least and fewer than 10" would have been a number by itself. */
export function leastIn(edition: Edition, k: number, { stepsFrom }: Rules): number {
  return edition === 1 && k === stepsFrom - 1 ? stepsFrom : k;
}

/** Whether every number that is told of a question is told exactly, so that the first edition told its follow-ups. */
export function isExact(told: Disclosed | DisclosedContent): boolean {
  if (told.as === 'suppressed') return false;
  if (told.as === 'ordered' && told.outOf !== 'answers') return false;
  const others = told.as === 'choices' && told.others ? [told.others] : [];
  const numbers = told.as === 'ordered' ? told.sides : [...told.choices, ...others];
  return numbers.every(({ low, high }) => low === high);
}
