/** How a count is told, the same in every table: as one number, or as what it lies between. */
import type { Bounds } from '../../disclosure/disclosed.ts';
import { oneOf } from './table.ts';

/** `of` is what is counted. */
export const countColumns = <Of extends 'people' | 'answers' | 'texts'>(of: Of) => {
  const counted = { is: 'whole', of } as const;
  return {
    told: oneOf('exact', 'at-least', 'at-most', 'between', 'hidden'),
    value: counted,
    low: counted,
    high: counted,
  } as const;
};

type HowTold = 'exact' | 'at-least' | 'at-most' | 'between' | 'hidden';

/**
 * In: a count, undefined where it is not told. Out: its cells. Why it is not told is never said (disclosure.md, rule 5). `of` is
 * given where something may lie between two numbers that both tell something.
 */
export function countCells(count: Bounds | undefined, of?: number) {
  if (!count) return { told: 'hidden' as HowTold, value: undefined, low: undefined, high: undefined };
  const { low, high } = count;
  return { told: howTold(count, of), value: low === high ? low : undefined, low, high };
}

function howTold({ low, high }: Bounds, of: number | undefined): HowTold {
  if (low === high) return 'exact';
  if (low === 0) return 'at-most';
  return of !== undefined && high < of ? 'between' : 'at-least';
}
