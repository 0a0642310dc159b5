/**
 * Where something is at stake. Wholes are sums of what is told, so most sums tell a reader nothing that their parts do not;
 * what is left is small, and only that is solved.
 */
import type { Bounds } from '../disclosure/disclosed.ts';
import { type Cell, type Equation, isKept, type System } from './system.ts';

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
 * Whether the sums tell more of a protected cell than it may be known, or its own words do. A sum whose cells are in no other
 * one needs no solver: each cell is what the others leave of it.
 */
function isAtStake({ cells, equations }: System): boolean {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const sumsOf = tellingSums(equations, byId);
  return cells.some((cell) => {
    if (!cell.protect?.length) return false;
    const [sum, ...more] = sumsOf.get(cell.id) ?? [];
    const isStar = sum?.terms.every(
      (term) => sumsOf.get(term.cell)?.size === 1 && Math.abs(term.factor) === 1,
    );
    if (sum && (more.length > 0 || !isStar)) return true;
    const known = sum ? meet(cell.told, leftBy(sum, cell, byId)) : cell.told;
    return known.low > known.high || !cell.protect.every((one) => isKept(one, known));
  });
}

/**
 * The sums that may tell something, by the cells in them. A sum tells nothing where one of its cells is in no other sum, is told
 * no narrower than the other cells together leave it, and has the factor 1 or -1: whatever the others are, a whole number
 * for it remains. Such sums are taken away one after the other.
 */
function tellingSums(
  equations: readonly Equation[],
  byId: ReadonlyMap<string, Cell>,
): ReadonlyMap<string, Set<Equation>> {
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
  return sumsOf;
}

function isImplied(equation: Equation, cell: Cell, byId: ReadonlyMap<string, Cell>): boolean {
  const own = equation.terms.filter((term) => term.cell === cell.id);
  if (own.length !== 1 || Math.abs(own[0]?.factor ?? 0) !== 1 || cell.protect?.length) return false;
  const { low, high } = leftBy(equation, cell, byId);
  return cell.told.low <= low && cell.told.high >= high;
}

/** What the other cells of a sum leave of one whose factor is 1 or -1. */
function leftBy(equation: Equation, { id }: Cell, byId: ReadonlyMap<string, Cell>): Bounds {
  const factor = equation.terms.find(({ cell }) => cell === id)?.factor ?? 1;
  const others = equation.terms.filter(({ cell }) => cell !== id);
  const ends = others.map((term) => {
    const { low, high } = (byId.get(term.cell) as Cell).told;
    return [term.factor * low, term.factor * high];
  });
  const least = ends.reduce((sum, pair) => sum + Math.min(...pair), 0);
  const most = ends.reduce((sum, pair) => sum + Math.max(...pair), 0);
  const [a, b] = [(equation.sum - least) * factor, (equation.sum - most) * factor];
  return { low: Math.min(a, b), high: Math.max(a, b) };
}

function meet(a: Bounds, b: Bounds): Bounds {
  return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
}
