/**
 * Disclosed a small group: two sides and the rest, in words that do not give each other away (disclosure.md, rule 3).
 *
 * The reader knows how many were asked, so the three cells add up. Where two or more gave no real answer, the
 * rest is told exactly and each side as the rule says: 0-1 as "at most one", then the other side is all or nearly all.
 * Where the rest itself is 0-1 it would follow from two exact sides. Then
 * - with a small side: both small cells are "at most one", and the third is one of the three numbers that fit;
 * - else the positive side stays exact and the negative is one of two numbers; where negative and rest together are
 *   only 2 or 3 both sides are one of two numbers, since the table with a small negative side is told in another way.
 * That a question is told like this says that 5 to 9 gave a real answer. When ten were asked, the rest is then at least
 * one, so 1 and 2 take the place of 0 and 1 there.
 *
 * Proved by trying every table in the tests: a cell of 0-1 is never known, but for a rest of 0 where only k were asked.
 */
import type { BandedCell } from './told-then.ts';

export interface Sides {
  readonly positive: number;
  readonly negative: number;
  readonly rest: number;
}

export type Band = Omit<BandedCell, 'label'>;
type BandedSides = Readonly<Record<keyof Sides, Band>>;

/** The most real answers that are told like this. */
const most = 9;

/** Counts of a question with k to 9 real answers (positive + negative), told in words. */
export function bandedOf({ positive, negative, rest }: Sides): BandedSides {
  const all = positive + negative + rest;
  const sure: 0 | 1 = all === most + 1 ? 1 : 0;
  if (rest - sure > 1) {
    const n = positive + negative;
    const bandFor = (side: number): Band => {
      if (side <= 1) return atMost(1, n);
      return side >= n - 1 ? { words: 'all-or-nearly', low: n - 1, high: n, of: n } : between(side, side, n);
    };
    return { positive: bandFor(positive), negative: bandFor(negative), rest: between(rest, rest, all) };
  }
  return {
    ...bandSides(positive, negative, all - sure, negative + rest - sure, all),
    rest: atMost(1 + sure, all),
  };
}

/** The sides where the rest is small: `shared` is what the sides and a rest of 0-1 add up to. */
function bandSides(
  positive: number,
  negative: number,
  shared: number,
  negativeAndRest: number,
  of: number,
): Omit<BandedSides, 'rest'> {
  const most: Band = { words: 'all-or-nearly', low: shared - 2, high: shared, of };
  if (negative <= 1) return { positive: most, negative: atMost(1, of) };
  if (positive <= 1) return { positive: atMost(1, of), negative: most };
  if (negativeAndRest > 3) {
    return {
      positive: between(positive, positive, of),
      negative: between(negativeAndRest - 1, negativeAndRest, of),
    };
  }
  return { positive: between(shared - 3, shared - 2, of), negative: between(2, 3, of) };
}

const atMost = (high: number, of: number): Band => ({
  words: high === 1 ? 'at-most-one' : 'at-most-two',
  low: 0,
  high,
  of,
});

const between = (low: number, high: number, of: number): Band => ({
  words: low === high ? 'exactly' : 'one-of-two',
  low,
  high,
  of,
});
