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
import { withoutQuestions } from './coarsening.ts';
import type { Disclosed, DisclosedContent, UnitTables } from './disclosed.ts';
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

/**
 * What is told of a collection that the first edition has told already: without the questions that it blurred in another
 * way. Of (4, 2, 1), (4, 3, 0) and (5, 2, 0) on its two sides and without an answer it said the same; "at least 5 of 7"
 * besides would say that two were on the small side.
 */
export function besideFirst(tables: UnitTables, first: UnitTables): UnitTables {
  const closer = Object.entries(tables.questions).filter(([key, told]) =>
    isCloser(told, first.questions[key]),
  );
  return withoutQuestions(tables, new Set(closer.map(([key]) => key)));
}

function isCloser(told: Disclosed, before: Disclosed | undefined): boolean {
  if (told.as !== 'ordered' || before?.as !== 'ordered') return false;
  const [now, then] = [told, before].map(({ sides }) => sides.find(({ side }) => side === 'positive'));
  if (!now || !then || then.low === then.high) return false;
  return now.low > then.low || now.high < then.high;
}
