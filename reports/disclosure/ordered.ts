/** A question whose answers go from best to worst: sides, and steps within them (disclosure.md, rule 3). */
import { type Bounds, exactly, type Side, type SideName } from './disclosed.ts';
import { boundsOf, isSmall, type Rules, theRules } from './rules.ts';

/** A step with its true count, best first. */
export interface CountedStep {
  readonly key: string;
  readonly side: SideName;
  readonly count: number;
}

/** What is told of the sides of n >= k real answers; they add up to n. */
export function sidesOf(steps: readonly CountedStep[], rules: Rules = theRules): readonly Side[] {
  const on = (...names: readonly SideName[]) => steps.filter(({ side }) => names.includes(side));
  const n = sum(steps);
  const [positive, neutral, rest, others] = [
    on('positive'),
    on('neutral'),
    on('rest'),
    on('neutral', 'rest'),
  ];
  if (sum(others) < rules.least || sum(positive) < rules.least) return blurred(positive, others, n, rules);
  const alone = neutral.length > 0 && sum(neutral) >= rules.least && sum(rest) >= rules.least;
  const exact = (name: SideName, side: readonly CountedStep[]) => inSteps(name, side, n, rules);
  if (alone) return [exact('positive', positive), exact('neutral', neutral), exact('rest', rest)];
  return [exact('positive', positive), exact('rest', others)];
}

/** The positive side, and everybody else of `of`, whether they answered or not. */
export function againstOthers(
  steps: readonly CountedStep[],
  of: number,
  rules: Rules = theRules,
): readonly Side[] {
  const positive = steps.filter(({ side }) => side === 'positive');
  const others = steps.filter(({ side }) => side !== 'positive');
  const { low, high } = boundsOf(sum(positive), of, rules);
  return [
    { side: 'positive', low, high, keys: keysOf(positive) },
    { side: 'rest', low: of - high, high: of - low, keys: keysOf(others) },
  ];
}

/** "At most two" and "at least n - 2"; of the latter the outermost step, where it says nothing of the others. */
function blurred(
  positive: readonly CountedStep[],
  others: readonly CountedStep[],
  n: number,
  rules: Rules,
): readonly Side[] {
  const [few, many] = [
    { low: 0, high: rules.least - 1 },
    { low: n - rules.least + 1, high: n },
  ];
  const best = sum(positive) >= rules.least;
  return [
    {
      side: 'positive',
      ...(best ? many : few),
      keys: keysOf(positive),
      ...(best && endOf(positive, positive[0], n, rules)),
    },
    {
      side: 'rest',
      ...(best ? few : many),
      keys: keysOf(others),
      ...(!best && endOf(others, others.at(-1), n, rules)),
    },
  ];
}

function endOf(
  side: readonly CountedStep[],
  end: CountedStep | undefined,
  n: number,
  { stepsFrom, least, boundsEnds }: Rules,
): Pick<Side, 'end'> {
  if (!end || n < stepsFrom || side.length < 2) return {};
  if (boundsEnds && (end.count < least || end.count > n - least)) return {};
  return { end: { key: end.key, count: end.count } };
}

/** A side told exactly: step by step where none of its steps is 1 or 2, else as a whole. */
function inSteps(side: SideName, steps: readonly CountedStep[], n: number, rules: Rules): Side {
  const count = sum(steps);
  const whole: Bounds & Pick<Side, 'side' | 'keys'> = { side, ...exactly(count), keys: keysOf(steps) };
  const small = rules.hidesSmallSteps && steps.some((step) => isSmall(step.count, rules));
  if (steps.length < 2 || n < rules.stepsFrom || count < rules.stepsFromSide || small) return whole;
  return { ...whole, steps: Object.fromEntries(steps.map(({ key, count }) => [key, count])) };
}

const keysOf = (steps: readonly CountedStep[]) => steps.map(({ key }) => key);

const sum = (steps: readonly CountedStep[]) => steps.reduce((total, { count }) => total + count, 0);
