/** Whether the sides of a row look alike, worked out of what is told of them alone. */
import { differenceOf } from '../analysis/uncertainty.ts';
import type { Figure, Picture, Side } from './comparison.ts';

/** The width of a verdict's step (domain.md §1: 60 to 80 of 100). Nearer than that is called alike. */
const step = 5;

/**
 * In: the sides of a row, of which only those told count. Out: `alike` where no two of them can lie a fifth apart as shares,
 * `different` where two of them must, `unsure` where the bounds allow both, `not-shown` where fewer than two are told. Words
 * of chance are those of `differenceOf`; where it is not known how many were invited nothing is sure.
 */
export function pictureOf(sides: readonly Side[]): Picture {
  const told = sides.flatMap((side) => (side.as === 'told' ? [side.figure] : []));
  if (told.length < 2) return { likeness: 'not-shown', difference: undefined };
  const pairs = told.flatMap((one, i) => told.slice(i + 1).map((other) => [one, other] as const));
  const must = pairs.some(([one, other]) => mustDiffer(one, other) || mustDiffer(other, one));
  const can = pairs.some(([one, other]) => canDiffer(one, other) || canDiffer(other, one));
  const apart = pairs.some(([one, other]) => isApart(one, other));
  return {
    likeness: must ? 'different' : can ? 'unsure' : 'alike',
    difference: apart ? 'apart' : 'may-be-chance',
  };
}

/** The same of rounds in their order: which way the last one lies from the first, where the told shares part. */
export function pictureOfRounds(sides: readonly Side[]): Picture {
  const told = sides.flatMap((side) => (side.as === 'told' ? [side.figure] : []));
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

function isApart(one: Figure, other: Figure): boolean {
  if (one.invited === undefined || other.invited === undefined) return false;
  const of = (figure: Figure, invited: number) => ({ side: figure.positive, of: figure.of, invited });
  return differenceOf(of(one, one.invited), of(other, other.invited)) === 'apart';
}
