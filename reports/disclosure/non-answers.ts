/** Those who gave no real answer (disclosure.md, rule 3). */
import type { NoAnswer } from './disclosed.ts';
import { isSmall, type Rules, theRules } from './rules.ts';

/** Counts by kind of no answer, `skipped` among them: the kinds apart only where they are many and none is 1 or 2. */
export function noAnswerOf(kinds: Readonly<Record<string, number>>, rules: Rules = theRules): NoAnswer {
  const counts = Object.values(kinds);
  const count = counts.reduce((sum, some) => sum + some, 0);
  const small = rules.hidesSmallKinds && counts.some((some) => isSmall(some, rules));
  return count >= rules.kindsFrom && !small ? { count, kinds } : { count };
}
