/** How the answers came in, and who helped: told as background questions are (disclosure.md, rules 3 and 11). */
import { channels, helps, type Method } from '../../surveys/answering/method.ts';
import { behind } from './behind.ts';
import { choicesOf } from './choices.ts';
import { suppressed } from './coarsening.ts';
import type { Disclosed, UnitTables } from './disclosed.ts';
import { noAnswerOf } from './non-answers.ts';
import type { Rules } from './rules.ts';

/** Of whom nothing is known has given no answer to either, so that the numbers add up to all who answered. */
export function methodOf(
  methods: readonly Method[],
  answered: number,
  least: number,
  rules: Rules,
): UnitTables['method'] {
  const told = (keys: readonly string[], given: (method: Method) => string | undefined): Disclosed => {
    const counts = Object.fromEntries(keys.map((key) => [key, 0]));
    for (const key of methods.map(given)) if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
    const n = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (n < Math.max(least, rules.stepsFrom) || n > answered) return suppressed;
    const noAnswer = noAnswerOf({ skipped: answered - n }, rules);
    return behind({ as: 'choices', n, counts: 'once', ...choicesOf(counts, rules), noAnswer });
  };
  return { channel: told(channels, ({ channel }) => channel), help: told(helps, ({ help }) => help) };
}
