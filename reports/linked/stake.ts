/**
 * Where something is at stake. Wholes are sums of what is told, so most sums tell a reader nothing that their parts do not;
 * what is left is small, and only that is solved.
 */
import type { Bounds } from '../disclosure/disclosed.ts';
import { type Cell, type Equation, isKept, knownOf, type System } from './system.ts';

const nothing: ReadonlySet<string> = new Set();

/** The parts of a system that share no open cell and no table, each with its own cells, sums and tables; those with protected cells only. */
export function partsAtStake(system: System): readonly System[] {
  return partsOf(system).filter(isAtStake);
}

/** Parts that share no open cell and no table. A cell told exactly that nobody can hide ties nothing together. */
export function partsOf({ cells, equations, tables }: System): readonly System[] {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const leaders = new Map<string, string>();
  const leader = (id: string): string => {
    const next = leaders.get(id);
    if (next === undefined || next === id) return id;
    const last = leader(next);
    leaders.set(id, last);
    return last;
  };
  const join = (a: string, b: string) => leaders.set(leader(a), leader(b));
  for (const { id, table } of cells) if (table !== undefined) join(`cell ${id}`, `table ${table}`);
  for (const { id, terms } of equations)
    for (const { cell } of terms) if (isOpen(byId.get(cell))) join(`cell ${cell}`, `sum ${id}`);
  const protectedOnes = cells.filter(({ protect }) => protect?.length);
  const parts = new Map(
    protectedOnes.map(({ id }) => [
      leader(`cell ${id}`),
      { cells: [] as Cell[], equations: [] as Equation[], tables: [] as System['tables'][number][] },
    ]),
  );
  for (const cell of cells) parts.get(leader(`cell ${cell.id}`))?.cells.push(cell);
  for (const table of tables) parts.get(leader(`table ${table.id}`))?.tables.push(table);
  for (const equation of equations)
    parts.get(leader(`sum ${equation.id}`))?.equations.push(closed(equation, byId));
  return [...parts.values()];
}

function isOpen(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.table !== undefined || cell.told.low < cell.told.high);
}

/** Without the cells that everybody knows for good. */
function closed(equation: Equation, byId: ReadonlyMap<string, Cell>): Equation {
  const open = equation.terms.filter(({ cell }) => isOpen(byId.get(cell)));
  const known = equation.terms.filter(({ cell }) => !isOpen(byId.get(cell)));
  const taken = known.reduce((all, { cell, factor }) => all + factor * (byId.get(cell)?.told.low ?? 0), 0);
  return { ...equation, terms: open, sum: equation.sum - taken };
}

/**
 * Whether the sums could tell more of a protected cell than its own words do, or its own words tell too much. A sum tells
 * nothing where one of its cells is in no other sum, is told no narrower than the other cells together leave it, and has
 * the factor 1 or -1: whatever the others are, a whole number for it remains. Such sums are taken away one after the other.
 */
function isAtStake({ cells, equations }: System): boolean {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const left = new Set(equations);
  const sumsOf = new Map<string, Set<Equation>>();
  for (const equation of equations)
    for (const { cell } of equation.terms) sumsOf.set(cell, (sumsOf.get(cell) ?? new Set()).add(equation));
  const tellsNothing = (equation: Equation) =>
    equation.terms.some(
      ({ cell }) => sumsOf.get(cell)?.size === 1 && isImplied(equation, byId.get(cell) as Cell, byId),
    );
  for (let found = true; found; ) {
    found = false;
    for (const equation of left) {
      if (!tellsNothing(equation)) continue;
      left.delete(equation);
      for (const { cell } of equation.terms) sumsOf.get(cell)?.delete(equation);
      found = true;
    }
  }
  return cells.some(
    ({ id, told, protect }) =>
      protect?.length && (sumsOf.get(id)?.size || protect.some((one) => !isKept(one, told))),
  );
}

function isImplied(equation: Equation, cell: Cell, byId: ReadonlyMap<string, Cell>): boolean {
  const own = equation.terms.filter((term) => term.cell === cell.id);
  const factor = own[0]?.factor ?? 0;
  if (own.length !== 1 || Math.abs(factor) !== 1 || cell.protect?.length) return false;
  const others = equation.terms.filter((term) => term.cell !== cell.id);
  const { low, high } = sumOf(
    others.map((term) => [term.factor, knownOf(byId.get(term.cell) as Cell, nothing)]),
  );
  const ends = [(equation.sum - low) * factor, (equation.sum - high) * factor];
  return cell.told.low <= Math.min(...ends) && cell.told.high >= Math.max(...ends);
}

function sumOf(terms: readonly (readonly [number, Bounds])[]): Bounds {
  const ends = terms.map(([factor, { low, high }]) => [factor * low, factor * high]);
  return {
    low: ends.reduce((all, pair) => all + Math.min(...pair), 0),
    high: ends.reduce((all, pair) => all + Math.max(...pair), 0),
  };
}
