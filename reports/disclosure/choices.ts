/** Answers without order: one choice, several, how answers came in; and those who gave no real answer (disclosure.md, rule 3). */
import { channels, helps, type Method } from '../../surveys/answering/method.ts';
import { behind } from './behind.ts';
import { suppressed } from './coarsening.ts';
import {
  type ChoiceCount,
  type Choices,
  type Disclosed,
  exactly,
  type NoAnswer,
  type UnitTables,
} from './disclosed.ts';
import { boundsOf, isSmall, type Rules, theRules } from './rules.ts';

/**
 * Of one choice, first places, bands and years. What is told of n >= 10 real answers, given by choice key in the order asked: those of at least c + 1 exactly, the others
 * together. Where these are 0-2 they are "at most two", and the most chosen is "at least" what is left for it.
 */
export function choicesOf(
  counts: Readonly<Record<string, number>>,
  rules: Rules = theRules,
): Pick<Choices, 'choices' | 'others'> {
  const all = Object.entries(counts);
  const big = all.filter(([, count]) => count >= rules.choiceFrom);
  const rest = all.filter(([, count]) => count < rules.choiceFrom);
  const exact = big.map(([key, count]): ChoiceCount => ({ key, ...exactly(count) }));
  if (rest.length === 0) return { choices: exact, others: undefined };
  const keys = rest.map(([key]) => key);
  const few = sum(rest);
  if (few >= rules.least || !rules.blursOthers) return { choices: exact, others: { ...exactly(few), keys } };
  const most = Math.max(...big.map(([, count]) => count));
  const top = big.find(([, count]) => count === most)?.[0];
  const high = most + few;
  const blurred = { low: high - rules.least + 1, high };
  return {
    choices: exact.map((choice) => (choice.key === top ? { key: choice.key, ...blurred } : choice)),
    others: { low: 0, high: rules.least - 1, keys },
  };
}

const sum = (counts: readonly (readonly [string, number])[]) =>
  counts.reduce((total, [, count]) => total + count, 0);

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

/** Counts by kind of no answer, `skipped` among them: the kinds apart only where they are many and none is 1 or 2. */
export function noAnswerOf(kinds: Readonly<Record<string, number>>, rules: Rules = theRules): NoAnswer {
  const counts = Object.values(kinds);
  const count = counts.reduce((sum, some) => sum + some, 0);
  const small = rules.hidesSmallKinds && counts.some((some) => isSmall(some, rules));
  return count >= rules.kindsFrom && !small ? { count, kinds } : { count };
}

/** How the answers came in, and who helped: as background questions (rule 11). Of whom nothing is known has given no answer to either, so that the numbers add up to all who answered. */
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
