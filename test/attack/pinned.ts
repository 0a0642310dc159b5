/** What a reader knows who knows which tables are possible: whether somebody is found in them. */
import { sum, type Table } from './scheme.ts';

/** A set of counts that nobody may be found in. */
export interface Guarded {
  readonly name: string;
  /**
   * `answers` add up to those who answered. `ticks` are each a side of `base`. `led` is the positive side, the rest and
   * no answer of those led on. `kinds` are ways to give no answer. `left` is one release less another.
   */
  readonly as: 'answers' | 'ticks' | 'led' | 'kinds' | 'left';
  /** Groups of cells that may not be known to be everybody or, unless `mayBeNobody`, nobody. */
  readonly sides: readonly (readonly number[])[];
  readonly mayBeNobody: boolean;
  readonly base: number;
  /** Fewest that anything may be told of. */
  readonly least: number;
}

/** What was found out: the counts, what they can be, and by whom. */
export interface Finding {
  readonly name: string;
  readonly who: 'outsider' | 'participant';
  readonly what: 'alone' | 'one side' | 'too few';
  readonly cells: readonly number[];
  readonly known: readonly number[];
}

/** From outside, or by one who took part and is in the cells `own`, which are taken away. */
export function pinnedIn(
  guarded: Guarded,
  tables: readonly Table[],
  own?: readonly number[],
): readonly Finding[] {
  const mine = new Set(own);
  const who = own ? 'participant' : 'outsider';
  const about = { name: guarded.name, who } as const;
  if (tables.length === 0) return [];
  if (who === 'outsider' && isTooFew(guarded, tables))
    return [{ ...about, what: 'too few', cells: [], known: [guarded.base] }];
  const others = othersIn(guarded, tables, mine);
  const found: Finding[] = [];
  for (const cells of countsOf(guarded, (tables[0] as Table).length)) {
    const known = valuesOf(cells, tables, mine);
    if (!known) continue;
    if (isAlone(known, who, guarded, others)) found.push({ ...about, what: 'alone', cells, known });
  }
  for (const cells of guarded.sides) {
    const known = valuesOf(cells, tables, mine);
    if (known?.length === 1 && isOneSide(known[0] as number, guarded, others))
      found.push({ ...about, what: 'one side', cells, known });
  }
  return found;
}

/** A table of fewer than may be told of: told is already that it is there, and how large it is. */
function isTooFew({ as, base, least }: Guarded, tables: readonly Table[]): boolean {
  if (as === 'left') return base > 0 && base < least && tables.length === 1;
  return as === 'answers' && base < least;
}

/** How many the others are, where that is known. */
function othersIn(
  { as, base }: Guarded,
  tables: readonly Table[],
  mine: ReadonlySet<number>,
): number | undefined {
  if (as === 'ticks') return base - (mine.size > 0 ? 1 : 0);
  const sizes = new Set(tables.map(sum));
  return sizes.size === 1 ? ([...sizes][0] as number) - mine.size : undefined;
}

function isAlone(
  known: readonly number[],
  who: Finding['who'],
  { as }: Guarded,
  others: number | undefined,
): boolean {
  if (who === 'outsider') return known.every((count) => count === 1 || count === 2);
  // Who took one of two ways out knows the other one: that one or two gave no answer is told.
  if (as === 'kinds' && (others ?? 0) < 2) return false;
  return known.length === 1 && known[0] === 1;
}

function isOneSide(count: number, { as, mayBeNobody }: Guarded, others: number | undefined): boolean {
  if (as === 'kinds') return false;
  if (as !== 'led' && others !== undefined && others > 0 && count === others) return true;
  return count === 0 && !mayBeNobody && others !== 0;
}

/** At most three values that the sum of some cells can have; undefined where it can be many, or is neither small nor fixed. */
function valuesOf(
  cells: readonly number[],
  tables: readonly Table[],
  mine: ReadonlySet<number>,
): readonly number[] | undefined {
  const own = cells.filter((cell) => mine.has(cell)).length;
  const known = new Set<number>();
  for (const table of tables) {
    let count = -own;
    for (const cell of cells) count += table[cell] as number;
    known.add(count);
    if (known.size > 2) return undefined;
  }
  return [...known];
}

/** The counts that may not be 1 or 2: each by itself, and all that add up. */
function countsOf({ as }: Guarded, cells: number): readonly (readonly number[])[] {
  if (as === 'ticks') return Array.from({ length: cells }, (_, i) => [i]);
  if (as === 'led') return [[0], [1]];
  return unions(cells);
}

const made = new Map<number, readonly (readonly number[])[]>();

function unions(cells: number): readonly (readonly number[])[] {
  const before = made.get(cells);
  if (before) return before;
  const all = Array.from({ length: 2 ** cells - 2 }, (_, bits) =>
    Array.from({ length: cells }, (_, i) => i).filter((i) => (bits + 1) & (1 << i)),
  );
  made.set(cells, all);
  return all;
}
