/**
 * Linked tables as one system: counts, what is told of each, and the sums that tie them (disclosure.md, rule 5). Everything in
 * it is told or could be worked out by a reader: a true count that is not told never comes here, so no pattern depends on one.
 */
import type { Bounds } from '../disclosure/disclosed.ts';

export interface Cell {
  readonly id: string;
  /** What is told of it, where nothing more is hidden: a whole number from `low` to `high`. */
  readonly told: Bounds;
  /** What everybody knows of it anyhow (none is below 0, none above those invited). Holds `told`. */
  readonly hidden: Bounds;
  /** The table that it is hidden with. Undefined: nobody can hide it any more, or it was never told. */
  readonly table?: string | undefined;
  /** What must stay possible for whoever knows all that is told. */
  readonly protect?: readonly Protection[];
}

/**
 * `leave`: something outside the bounds is possible. `reach`: so are both ends (a number of 0-4 could be each). `blur`: the one
 * or the other, so that whatever is known is either more than the bounds, or the bounds and nothing within them. `span`: from
 * least to most it is at least so wide (the sliding protection level of the handbook).
 */
export type Protection =
  | { readonly must: 'leave' | 'reach' | 'blur'; readonly bounds: Bounds }
  | { readonly must: 'span'; readonly width: number };

/**
 * Of a count out of n: known to be at most two, it could be each of 0, 1 and 2, and so all but a count. Then nobody is known
 * to be alone, no side to be nobody or everybody, and one who takes the own answer away knows no more of the others (rule 3).
 */
export function notPinnable(n: number, isSide: boolean): readonly Protection[] {
  const few: Protection = { must: 'blur', bounds: { low: 0, high: 2 } };
  return isSide ? [few, { must: 'blur', bounds: { low: n - 2, high: n } }] : [few];
}

/** The cells, each times its factor, come to `sum`. */
export interface Equation {
  readonly id: string;
  readonly terms: readonly Term[];
  readonly sum: number;
}

interface Term {
  readonly cell: string;
  readonly factor: number;
}

/** What is hidden as one, and how much is lost with it: answers, or the width of a blur. */
export interface Table {
  readonly id: string;
  readonly cost: number;
}

export interface System {
  readonly cells: readonly Cell[];
  readonly equations: readonly Equation[];
  readonly tables: readonly Table[];
}

/** What a reader knows of a cell once these tables are hidden. */
export function knownOf(cell: Pick<Cell, 'told' | 'hidden' | 'table'>, hidden: ReadonlySet<string>): Bounds {
  return cell.table !== undefined && hidden.has(cell.table) ? cell.hidden : cell.told;
}

/** Whether a cell whose least and most possible value these are is protected so. */
export function isKept(protection: Protection, { low, high }: Bounds): boolean {
  if (protection.must === 'span') return high - low >= protection.width;
  const { must, bounds } = protection;
  const leaves = low < bounds.low || high > bounds.high;
  const reaches = low <= bounds.low && high >= bounds.high;
  return (must !== 'reach' && leaves) || (must !== 'leave' && reaches);
}

/** Refused: a cell or table that is not there, bounds without end, told bounds outside what is known anyhow, no or negative loss. */
export function checkSystem({ cells, equations, tables }: System): void {
  const named = new Set(cells.map(({ id }) => id));
  const hidable = new Set(tables.map(({ id }) => id));
  if (named.size < cells.length) throw new RangeError('two cells have one id');
  for (const cell of cells) checkCell(cell, hidable);
  for (const { id, terms } of equations) {
    const stray = terms.find(({ cell }) => !named.has(cell));
    if (stray) throw new RangeError(`equation ${id}: unknown cell ${stray.cell}`);
  }
  for (const { id, cost } of tables)
    if (!(cost > 0)) throw new RangeError(`table ${id}: hiding costs nothing`);
}

function checkCell({ id, told, hidden, table }: Cell, hidable: ReadonlySet<string>): void {
  const ends = [hidden.low, told.low, told.high, hidden.high];
  if (!ends.every(Number.isInteger) || ends.some((end, i) => end < (ends[i - 1] ?? end)))
    throw new RangeError(`cell ${id}: told bounds must be whole and lie within what is known anyhow`);
  if (table !== undefined && !hidable.has(table)) throw new RangeError(`cell ${id}: unknown table ${table}`);
}
