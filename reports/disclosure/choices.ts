/** A question whose answers have no order, first places, bands and years (disclosure.md, rule 3). */
import { type ChoiceCount, type Choices, exactly } from './disclosed.ts';
import { type Rules, theRules } from './rules.ts';

/**
 * What is told of n >= 10 real answers, given by choice key in the order asked: those of at least c + 1 exactly, the others
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
