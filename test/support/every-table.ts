/** Every table of whole numbers, to try a rule on all of them. */

/** Tables of m cells that add up to at most `most`, in rising order. */
export function* tablesUpTo(cells: number, most: number): Generator<readonly number[]> {
  if (cells === 0) yield [];
  else
    for (let first = 0; first <= most; first++)
      for (const rest of tablesUpTo(cells - 1, most - first)) yield [first, ...rest];
}

/** Each cell from nought to its own most. */
export function* tablesWithin([most, ...others]: readonly number[]): Generator<readonly number[]> {
  if (most === undefined) yield [];
  else
    for (let first = 0; first <= most; first++)
      for (const rest of tablesWithin(others)) yield [first, ...rest];
}

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
