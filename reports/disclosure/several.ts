/** A question with several choices: each is a side of all who were asked (disclosure.md, rule 3). */
import type { ChoiceCount } from './disclosed.ts';
import { boundsOf, type Rules, theRules } from './rules.ts';

interface Ticked {
  /** Ticks by choice key, in the order asked. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many ticked anything. */
  readonly n: number;
  /** All who were asked. */
  readonly of: number;
  /** Least n that is told of. */
  readonly least: number;
}

/**
 * Undefined where fewer than `least` ticked anything, and where that so many did would say more than the numbers do: of
 * five who were asked, "at most two" for each of three choices would mean that none of them is nought. So one choice alone
 * has that many, or those that are told have them without one person's ticks.
 */
export function severalOf(
  { counts, n, of, least }: Ticked,
  rules: Rules = theRules,
): readonly ChoiceCount[] | undefined {
  const choices = Object.entries(counts).map(([key, count]) => ({ key, ...boundsOf(count, of, rules) }));
  const sure = choices.map(({ low }) => low).filter((low) => low > 0);
  const without = sure.reduce((sum, low) => sum + low - 1, 0);
  return n >= least && (Math.max(0, ...sure) >= least || without >= least) ? choices : undefined;
}
