/**
 * How the first edition told five to nine real answers: two sides and the rest, which add up to all who were asked. A cell
 * of 0-1 was "at most one", and the others as wide as it took for that not to be worked out. Where two or more gave no real
 * answer, the rest was told exactly and each side by itself. Where it was 0-1 it would have followed from two exact sides:
 * - with a small side, both small cells were "at most one", and the third one of the three numbers that fit;
 * - else the positive side stayed exact and the negative was one of two numbers; where negative and rest together were only
 *   2 or 3, both sides were one of two numbers, since the table with a small negative side was told in another way.
 * When ten were asked the rest was at least one, so that 1 and 2 took the place of 0 and 1.
 */
import type { Bounds } from '../disclosed.ts';

export interface Cells {
  readonly positive: number;
  readonly negative: number;
  /** No real answer. */
  readonly rest: number;
}

type Bands = Readonly<Record<keyof Cells, Bounds>>;

/** The most real answers that were told like this. */
const most = 9;

/** Of k to 9 real answers (positive + negative). */
export function bandsOf({ positive, negative, rest }: Cells): Bands {
  const all = positive + negative + rest;
  const sure: 0 | 1 = all === most + 1 ? 1 : 0;
  if (rest - sure > 1) {
    const n = positive + negative;
    const bandFor = (side: number): Bounds => {
      if (side <= 1) return between(0, 1);
      return side >= n - 1 ? between(n - 1, n) : between(side, side);
    };
    return { positive: bandFor(positive), negative: bandFor(negative), rest: between(rest, rest) };
  }
  const sides = sidesOf(positive, negative, all - sure, negative + rest - sure);
  return { ...sides, rest: between(0, 1 + sure) };
}

/** The sides where the rest is small: `shared` is what the sides and a rest of 0-1 add up to. */
function sidesOf(
  positive: number,
  negative: number,
  shared: number,
  negativeAndRest: number,
): Omit<Bands, 'rest'> {
  const nearlyAll = between(shared - 2, shared);
  if (negative <= 1) return { positive: nearlyAll, negative: between(0, 1) };
  if (positive <= 1) return { positive: between(0, 1), negative: nearlyAll };
  if (negativeAndRest > 3) {
    return { positive: between(positive, positive), negative: between(negativeAndRest - 1, negativeAndRest) };
  }
  return { positive: between(shared - 3, shared - 2), negative: between(2, 3) };
}

const between = (low: number, high: number): Bounds => ({ low, high });
