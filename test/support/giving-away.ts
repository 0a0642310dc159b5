/**
 * Whether what is told gives somebody away: tables that are told alike cannot be told apart, so that a reader knows of each
 * number what all of them have in common (disclosure.md, the condition of rule 3).
 */
import { sumOf } from './every-table.ts';

export type Cells = readonly number[];

interface Secret<T extends Cells> {
  readonly tables: Iterable<T>;
  /** What is told of a table, as a key; undefined where nothing is. */
  readonly told: (table: T) => string | undefined;
  /** Counts that nobody may know to be 1 or 2, as sums of cells. Each cell and all sums of cells, unless told otherwise. */
  readonly counts?: readonly Cells[];
  /** Those of them that nobody may know to be everybody or, unless `nobody` is false, nobody. */
  readonly sides?: readonly Cells[];
  readonly nobody?: boolean;
  /** The cells that one who took part is in, each way that one can; in one cell, unless told otherwise. */
  readonly own?: readonly Cells[];
}

interface Leak<T extends Cells> {
  readonly told: string;
  /** The own cells of one who took part; none of a reader from outside. */
  readonly own: Cells;
  readonly count: Cells;
  readonly known: readonly number[];
  readonly tables: readonly T[];
}

/** Every count that is given away, to a reader from outside or to one who took part and takes the own answer away. */
export function leaksIn<T extends Cells>(secret: Secret<T>): readonly Leak<T>[] {
  return [...alike(secret)].flatMap(([told, tables]) => leaksOf(told, tables, secret));
}

/** Tables that are told alike, by what is told. */
export function alike<T extends Cells>({
  tables,
  told,
}: Pick<Secret<T>, 'tables' | 'told'>): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const table of tables) {
    const key = told(table);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(table);
    else groups.set(key, [table]);
  }
  return groups;
}

function leaksOf<T extends Cells>(told: string, tables: readonly T[], secret: Secret<T>): readonly Leak<T>[] {
  const cells = (tables[0] as T).map((_, i) => i);
  const { counts = unionsOf(cells), sides = [], own = cells.map((cell) => [cell]) } = secret;
  const wasSide = new Set(sides.map(String));
  return [[], ...own].flatMap((cellsOfOwn) => {
    const possible = tables.filter((table) => cellsOfOwn.every((cell) => (table[cell] as number) > 0));
    if (possible.length === 0) return [];
    return counts.flatMap((count) => {
      const mine = cellsOfOwn.filter((cell) => count.includes(cell)).length;
      const known = [
        ...new Set(possible.map((table) => sumOf(count.map((cell) => table[cell] as number)) - mine)),
      ];
      const alone = cellsOfOwn.length === 0 ? known.every((x) => x === 1 || x === 2) : isOnly(known, 1);
      const others = sumOf(possible[0] as T) - cellsOfOwn.length;
      const everybody =
        isOnly(known, others) && possible.every((table) => sumOf(table) - cellsOfOwn.length === others);
      const oneSide =
        wasSide.has(String(count)) && (everybody || (secret.nobody !== false && isOnly(known, 0)));
      return alone || oneSide ? [{ told, own: cellsOfOwn, count, known, tables: possible.slice(0, 3) }] : [];
    });
  });
}

const isOnly = (known: readonly number[], value: number) => known.length === 1 && known[0] === value;

/** Every sum of some of the cells, but of all. */
function unionsOf(cells: Cells): readonly Cells[] {
  return setsOf(cells).filter((set) => set.length > 0 && set.length < cells.length);
}

function setsOf([cell, ...others]: Cells): readonly Cells[] {
  if (cell === undefined) return [[]];
  return setsOf(others).flatMap((set) => [set, [cell, ...set]]);
}
