/** Whether the sides of a row look alike, worked out of what is told of them alone. */
import { differenceOf } from '../analysis/uncertainty.ts';
import type { DisclosedSide, Figure, Picture, Side } from './comparison.ts';

/** The width of a verdict's step (domain.md §1: 60 to 80 of 100). Nearer than that is called alike. */
const step = 5;

/**
 * In: the sides of a row, of which only those told count. Out: `alike` where no two of them can lie a fifth apart as shares,
 * `different` where two of them must, `unsure` where the bounds allow both, `not-shown` where fewer than two are told. Words
 * of chance are those of `differenceOf`; where it is not known how many were invited nothing is sure.
 */
export function pictureOf(sides: readonly Side[]): Picture {
  const furthest = furthestApart(sides);
  if (!furthest) return { likeness: 'not-shown', difference: undefined };
  const told = disclosedOf(sides).map(({ figure }) => figure);
  const differ = mustDiffer(furthest.low.figure, furthest.high.figure);
  const can = differ || told.some((one, i) => told.some((other, j) => i !== j && canDiffer(one, other)));
  return {
    likeness: differ ? 'different' : can ? 'unsure' : 'alike',
    difference: isAnyApart(told) ? 'apart' : 'may-be-chance',
  };
}

/** The same of rounds in their order: which way the last one lies from the first, where the told shares part. */
export function pictureOfRounds(sides: readonly Side[]): Picture {
  const told = disclosedOf(sides).map(({ figure }) => figure);
  const [first, last] = [told[0], told.at(-1)];
  const picture = pictureOf(sides);
  if (!first || !last || told.length < 2 || picture.likeness === 'alike') return picture;
  if (last.positive.low * first.of > first.positive.high * last.of) return { ...picture, direction: 'up' };
  if (last.positive.high * first.of < first.positive.low * last.of) return { ...picture, direction: 'down' };
  return picture;
}

/** Multiplied rather than divided, so that a fifth is a fifth. */
function mustDiffer(low: Figure, high: Figure): boolean {
  return step * (high.positive.low * low.of - low.positive.high * high.of) >= low.of * high.of;
}

function canDiffer(low: Figure, high: Figure): boolean {
  return step * (high.positive.high * low.of - low.positive.low * high.of) >= low.of * high.of;
}

interface Furthest {
  readonly low: DisclosedSide;
  readonly high: DisclosedSide;
  /** How far they surely are apart, as shares; nothing and less where they need not be. */
  readonly gap: number;
}

/** The two sides that are surely furthest apart, as shares: if these two need not differ, no two need. Undefined of fewer than two. */
export function furthestApart(sides: readonly Side[]): Furthest | undefined {
  const told = disclosedOf(sides);
  if (told.length < 2) return undefined;
  const low = least(told, ({ figure }) => highest(figure));
  const high = least(told, ({ figure }) => -lowest(figure));
  return low && high && { low, high, gap: lowest(high.figure) - highest(low.figure) };
}

const lowest = ({ positive, of }: Figure) => positive.low / of;
const highest = ({ positive, of }: Figure) => positive.high / of;

const disclosedOf = (sides: readonly Side[]): readonly DisclosedSide[] =>
  sides.filter((side) => side.as === 'told');

/** Of all who were invited, whatever those would have said who did not answer. */
function isAnyApart(told: readonly Figure[]): boolean {
  const known = told.flatMap(({ positive: side, of, invited }) =>
    invited === undefined ? [] : [{ side, of, invited }],
  );
  return known.some((one, i) => known.some((other, j) => i < j && differenceOf(one, other) === 'apart'));
}

/** The first of those of which a number is least. */
function least<T>(things: readonly T[], number: (thing: T) => number): T | undefined {
  let [found] = things;
  let lowest = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    const one = number(thing);
    if (one < lowest) [found, lowest] = [thing, one];
  }
  return found;
}
