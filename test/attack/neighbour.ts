/** One who took part: knows who did, and all of the own answers. Nothing of anybody else may follow. */
import type { Asked, KnownUnit } from './known.ts';
import { type Finding, pinnedIn } from './pinned.ts';
import type { Table } from './scheme.ts';
import { narrow, type Possible, type Sum } from './solver.ts';
import { answersTo, kindsOf, type Unknown } from './system.ts';

/** By question key: the cells of the question, or the kind of no answer; nothing of what was not asked. */
export type Own = Readonly<Record<string, { readonly cells: readonly number[]; readonly kind?: number }>>;

/** Everything that one of these people can find out who knows only the own answers. */
export function seenByNeighbours(
  { unknowns, possible, sums }: { unknowns: readonly Unknown[]; possible: Possible; sums: readonly Sum[] },
  unit: KnownUnit,
  people: readonly Own[],
): readonly Finding[] {
  const mine = unknowns.filter(({ name }) => name.startsWith(`${unit.id}/`));
  const asked = new Map([...unit.asked, ...unit.method].map((one) => [one.key, one]));
  return tiedTogether(mine, sums).flatMap((group) => {
    const names = new Set(group.map(({ name }) => name));
    const ties = sums.filter(({ terms }) => terms.some(({ unknown }) => names.has(unknown)));
    const distinct = new Map(people.map((own) => [keyOf(group, own, unit.id, asked), own]));
    return [...distinct.values()].flatMap((own) => seenBy(group, ties, possible, { own, unit, asked }));
  });
}

interface Neighbour {
  readonly own: Own;
  readonly unit: KnownUnit;
  readonly asked: ReadonlyMap<string, Asked>;
}

const clear = new Set<string>();

function seenBy(
  group: readonly Unknown[],
  ties: readonly Sum[],
  possible: Possible,
  { own, unit, asked }: Neighbour,
): readonly Finding[] {
  const cells = new Map(group.map((one) => [one.name, cellsIn(one, own, unit.id, asked)]));
  const alone = group.length === 1 && ties.length === 0 ? group[0] : undefined;
  const memory =
    alone && possible.get(alone.name) === alone.tables && `${alone.signature} ${cells.get(alone.name)}`;
  if (memory && clear.has(memory)) return [];
  const known = new Map(possible);
  for (const one of group)
    known.set(
      one.name,
      (possible.get(one.name) ?? []).filter((table) => isIn(one, table, cells.get(one.name) ?? [])),
    );
  const left = narrow(known, ties);
  const found = group.flatMap((one) => pinnedIn(one, left?.get(one.name) ?? [], cells.get(one.name)));
  if (memory && found.length === 0) clear.add(memory);
  return found;
}

function isIn({ as, base }: Unknown, table: Table, cells: readonly number[]): boolean {
  if (as !== 'ticks') return cells.every((cell) => (table[cell] ?? 0) > 0);
  return table.every((count, cell) => (cells.includes(cell) ? count > 0 : count < base));
}

/** Where the person is in an unknown. */
function cellsIn(
  { name, as }: Unknown,
  own: Own,
  unit: string,
  asked: ReadonlyMap<string, Asked>,
): readonly number[] {
  for (const [key, { cells, kind }] of Object.entries(own)) {
    if (name === kindsOf(unit, key)) return kind === undefined ? [] : [kind];
    if (name !== answersTo(unit, key)) continue;
    if (as !== 'led') return cells;
    if (cells.length === 0) return [2];
    return [asked.get(key)?.cells[cells[0] ?? 0]?.side === 'positive' ? 0 : 1];
  }
  return [];
}

function keyOf(group: readonly Unknown[], own: Own, unit: string, asked: ReadonlyMap<string, Asked>): string {
  return group.map((one) => cellsIn(one, own, unit, asked).join('+')).join(' ');
}

/** Unknowns that some sum ties together, each with those that it reaches. */
function tiedTogether(unknowns: readonly Unknown[], sums: readonly Sum[]): readonly (readonly Unknown[])[] {
  const group = new Map(unknowns.map(({ name }) => [name, name]));
  const root = (name: string): string => {
    const above = group.get(name);
    return above === undefined || above === name ? name : root(above);
  };
  for (const { terms } of sums) {
    const [first, ...others] = terms.map(({ unknown }) => unknown).filter((name) => group.has(name));
    for (const other of others) if (first !== undefined) group.set(root(other), root(first));
  }
  const groups = new Map<string, Unknown[]>();
  for (const one of unknowns) groups.set(root(one.name), [...(groups.get(root(one.name)) ?? []), one]);
  return [...groups.values()];
}
