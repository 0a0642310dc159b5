/** How a count is told, the same in every table: as one number, or as what it lies between. */
import type { Bounds } from '../../disclosure/disclosed.ts';
import { type Columns, count, oneOf } from './table.ts';

/**
 * `unit` is what is counted; a count is undefined where it is not told, and why it is not is never said (disclosure.md, rule 5).
 * `outOf` is given where something may lie between two numbers that both tell something.
 */
export function countColumns<Of>(
  unit: 'people' | 'answers' | 'texts',
  countOf: (of: Of) => Bounds | undefined,
  outOf: (of: Of) => number | undefined = () => undefined,
): Columns<Of> {
  const number = count(unit);
  return {
    told: oneOf('exact', 'at-least', 'at-most', 'between', 'hidden')((of) => howTold(countOf(of), outOf(of))),
    value: number((of) => exact(countOf(of))),
    low: number((of) => countOf(of)?.low),
    high: number((of) => countOf(of)?.high),
  };
}

const exact = (count: Bounds | undefined) => (count?.low === count?.high ? count?.low : undefined);

function howTold(count: Bounds | undefined, of: number | undefined): string {
  if (!count) return 'hidden';
  const { low, high } = count;
  if (low === high) return 'exact';
  if (low === 0) return 'at-most';
  return of !== undefined && high < of ? 'between' : 'at-least';
}
