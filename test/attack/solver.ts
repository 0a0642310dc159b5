/**
 * Narrows what is possible: each unknown is a list of the tables that it could still be, each sum ties some of them together.
 * A table that no choice of the others fits with goes, until none does. That is exact where the sums make no ring; in a ring
 * it may leave a table too many.
 */
import type { Table } from './scheme.ts';

export type Possible = ReadonlyMap<string, readonly Table[]>;

export interface Term {
  readonly unknown: string;
  /** What each cell weighs in the sum. */
  readonly weights: Table;
}

export interface Sum {
  readonly terms: readonly Term[];
  readonly allows: (sum: number) => boolean;
}

/** Undefined where nothing fits: somebody is not telling the truth, or what was assumed is wrong. */
export function narrow(possible: Possible, sums: readonly Sum[]): Possible | undefined {
  const left = new Map(possible);
  let waiting = new Set(sums);
  while (waiting.size > 0) {
    const changed = new Set<string>();
    for (const one of waiting) {
      for (const name of narrowBy(left, one)) changed.add(name);
      if (one.terms.some(({ unknown }) => left.get(unknown)?.length === 0)) return undefined;
    }
    waiting = new Set(sums.filter(({ terms }) => terms.some(({ unknown }) => changed.has(unknown))));
  }
  return left;
}

/** Takes away the tables that do not fit one sum; tells of which unknowns. */
function narrowBy(left: Map<string, readonly Table[]>, { terms, allows }: Sum): readonly string[] {
  const values = terms.map(({ unknown, weights }) => {
    const tables = left.get(unknown) ?? [];
    return tables.map((table) => weigh(table, weights));
  });
  const before = reach(values);
  const after = reach([...values].reverse()).reverse();
  return terms.flatMap(({ unknown }, i) => {
    const others = pairSums(before[i] ?? new Set([0]), after[i + 1] ?? new Set([0]));
    const tables = left.get(unknown) ?? [];
    const kept = tables.filter((_, t) => others.some((other) => allows(other + (values[i]?.[t] ?? 0))));
    if (kept.length === tables.length) return [];
    left.set(unknown, kept);
    return [unknown];
  });
}

/** Before each list, what those before it can add up to; last, what all can. */
function reach(values: readonly (readonly number[])[]): Set<number>[] {
  const sets = [new Set([0])];
  for (const list of values) {
    const distinct = new Set(list);
    sets.push(new Set(pairSums(sets.at(-1) as Set<number>, distinct)));
  }
  return sets;
}

function pairSums(one: ReadonlySet<number>, other: ReadonlySet<number>): readonly number[] {
  const sums = new Set<number>();
  for (const a of one) for (const b of other) sums.add(a + b);
  return [...sums];
}

/** Whether a sum takes anything away at all: most only repeat what their parts say. */
export function saysMore(possible: Possible, { terms, allows }: Sum): boolean {
  const values = terms.map(({ unknown, weights }) =>
    (possible.get(unknown) ?? []).map((table) => weigh(table, weights)),
  );
  return terms.length > 0 && [...(reach(values).at(-1) as Set<number>)].some((sum) => !allows(sum));
}

export function weigh(table: Table, weights: Table): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (table[i] ?? 0);
  return sum;
}

export const exactly = (wanted: number) => (sum: number) => sum === wanted;
export const between = (low: number, high: number) => (sum: number) => sum >= low && sum <= high;
