/**
 * Telling a small group: two sides and the rest, in words that do not give each other away (disclosure.md, rule 3).
 *
 * The three cells add up to the base, which the reader knows. So a cell told as "at most one" would follow from the
 * two others if both were told exactly. Every telling below therefore fits at least two true tables, and in those
 * the small cell is 0 in one and 1 in the other:
 * - no cell of 0-1: all three exactly;
 * - one such cell: it is told as "at most one", its partner as one of two numbers, and the third exactly; where the
 *   two together are only 2 or 3, the third is told as one of two numbers as well, since the table with both of them
 *   small is told in another way;
 * - two such cells: both "at most one", the third "all or nearly all", which here is base-2 to base.
 */
import type { CoarseCell } from '../report.ts';

export interface Sides {
  readonly positive: number;
  readonly negative: number;
  readonly rest: number;
}

export type Cell = keyof Sides;
export type ToldCell = Omit<CoarseCell, 'label'>;

const cells: readonly Cell[] = ['positive', 'negative', 'rest'];

/** The cell that is blurred beside a small one, so that the positive side stays exact where it can. */
const partners: Readonly<Record<Cell, Cell>> = { positive: 'negative', negative: 'rest', rest: 'negative' };

/** Three counts that add up to the base (5 to 9, or more where few gave a real answer), told in words. */
export function tellCoarsely(counts: Sides): Readonly<Record<Cell, ToldCell>> {
  const base = counts.positive + counts.negative + counts.rest;
  const small = cells.filter((cell) => counts[cell] <= 1);
  const [first] = small;
  if (first === undefined) return tell((cell) => exactly(counts[cell]));
  if (small.length > 1) {
    return tell((cell) =>
      small.includes(cell) ? atMostOne : { words: 'all-or-nearly', low: base - 2, high: base },
    );
  }
  const partner = partners[first];
  const together = counts[first] + counts[partner];
  if (together > 3) {
    return tell((cell) => {
      if (cell === first) return atMostOne;
      return cell === partner ? oneOf(together - 1) : exactly(counts[cell]);
    });
  }
  return tell((cell) => {
    if (cell === first) return atMostOne;
    return cell === partner ? oneOf(2) : oneOf(base - 3);
  });
}

const atMostOne: ToldCell = { words: 'at-most-one', low: 0, high: 1 };

const exactly = (count: number): ToldCell => ({ words: 'exactly', low: count, high: count });

const oneOf = (low: number): ToldCell => ({ words: 'one-of-two', low, high: low + 1 });

function tell(of: (cell: Cell) => ToldCell): Readonly<Record<Cell, ToldCell>> {
  return { positive: of('positive'), negative: of('negative'), rest: of('rest') };
}
