/** All true tables that could lie behind what is written of one question: every number an equation or a bound. */
import type { Asked, Scheme } from './known.ts';
import { areKindsApart, asSide, sum, type Table, writtenAgainst, writtenOf } from './scheme.ts';
import { cellsText, type WrittenCell, type WrittenQuestion } from './written.ts';

/** How many of some cells there are at least and at most. */
interface Bound {
  readonly cells: readonly number[];
  readonly low: number;
  readonly high: number;
}

/**
 * The tables of a question's cells by its numbers, and of those the ones that the scheme would have told so: that steps are
 * shown says that none is 1 or 2, that they are not, that one is. Where the scheme would have told none of them so, it was
 * not kept to, and the numbers are taken at their word.
 */
export function tablesBehind(asked: Asked, written: WrittenQuestion, scheme: Scheme): readonly Table[] {
  const { cells, of = 0 } = written;
  const place = new Map(asked.cells.map(({ key }, i) => [key, i]));
  const bounds = cells.map(({ keys, low, high }) => ({
    cells: keys.flatMap((key) => place.get(key) ?? []),
    low,
    high,
  }));
  const all = [...filling(asked.cells.length, of, bounds)];
  const text = cellsText(cells);
  const told = all.filter((table) => cellsText(writtenOf(asked, table, scheme)) === text);
  return told.length > 0 ? told : all;
}

/**
 * Of a follow-up of nearly all of `of`: on the positive side, on the other, and who of those led on gave no answer. Between
 * `of - 2` and `of` were led on, and k at least of them answered.
 */
export function tablesAgainst(
  asked: Asked,
  { cells, of = 0 }: WrittenQuestion,
  { k, scheme }: { readonly k: number; readonly scheme: Scheme },
): readonly Table[] {
  const text = cellsText(cells);
  const tables: Table[] = [];
  for (let led = of - scheme.c + 1; led <= of; led++)
    for (let positive = 0; positive <= led; positive++)
      for (let rest = Math.max(0, k - positive); rest <= led - positive; rest++)
        if (cellsText(writtenAgainst(asked, positive, of, scheme)) === text)
          tables.push([positive, rest, led - positive - rest]);
  return tables;
}

/** Ticks by choice, of a question with several: k at least ticked anything. */
export function ticksBehind(
  asked: Asked,
  { cells, of = 0 }: WrittenQuestion,
  { k, scheme }: { readonly k: number; readonly scheme: Scheme },
): readonly Table[] {
  const byKey = new Map(cells.map((cell) => [cell.keys[0], cell]));
  const isTold = (count: number, cell: WrittenCell) => {
    const { low, high } = asSide(count, of, scheme);
    return low === cell.low && high === cell.high;
  };
  const possible = asked.cells.map(({ key }) => {
    const cell = byKey.get(key) ?? { keys: [key], low: 0, high: of };
    const counts = range(cell.low, cell.high);
    const told = counts.filter((count) => isTold(count, cell));
    return told.length > 0 ? told : counts;
  });
  return product(possible).filter((table) => sum(table) >= k);
}

/** How many took each way to give no answer. */
export function kindsBehind(
  { kinds }: Asked,
  none: WrittenQuestion['none'],
  scheme: Scheme,
): readonly Table[] {
  const apart = kinds.map(({ key }) => none[key] ?? 0);
  if (!('none' in none)) return [apart];
  const all = [...filling(kinds.length, none.none ?? 0, [])];
  const told = all.filter((table) => !areKindsApart(table, scheme));
  return told.length > 0 ? told : all;
}

/** Every way to put `of` people into so many cells within the bounds. */
export function* filling(cells: number, of: number, bounds: readonly Bound[]): Generator<Table> {
  const table: number[] = new Array(cells).fill(0);
  const within = (upTo: number) =>
    bounds.every((bound) => {
      const so = bound.cells.filter((cell) => cell <= upTo);
      const count = so.reduce((all, cell) => all + (table[cell] ?? 0), 0);
      return count <= bound.high && (so.length < bound.cells.length || count >= bound.low);
    });
  function* from(cell: number, left: number): Generator<Table> {
    if (cell === cells - 1) {
      table[cell] = left;
      if (within(cell)) yield [...table];
      return;
    }
    for (let count = 0; count <= left; count++) {
      table[cell] = count;
      if (within(cell)) yield* from(cell + 1, left - count);
    }
  }
  if (cells > 0) yield* from(0, of);
}

export function range(low: number, high: number): readonly number[] {
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i);
}

function product(lists: readonly (readonly number[])[]): readonly Table[] {
  return lists.reduce<readonly Table[]>(
    (tables, list) => tables.flatMap((table) => list.map((one) => [...table, one])),
    [[]],
  );
}
