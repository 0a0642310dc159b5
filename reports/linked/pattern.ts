/**
 * Complementary suppression by an exact pattern of least loss (disclosure.md, rule 5): which tables are hidden besides, so
 * that no protected count can be pinned down by one who knows all that is told and that counts are whole.
 *
 * The problem, its master of hidden tables (0-1) and the attacker's two programs for each protected cell are those of M.
 * Fischetti and J. J. Salazar González, Solving the cell suppression problem on tabular data with linear constraints,
 * Management Science 47 (2001) 1008-1027; the protection levels those of A. Hundepool et al., Statistical Disclosure
 * Control (Wiley 2012), ch. 4. Two things differ. The attacker starts from what is told, not from true counts. And every cut has
 * one form: where an attack succeeds with the tables H hidden, one of those that stop its end must be hidden too. That is
 * valid as hiding more never narrows what is possible, it serves protections with an "or" and whole numbers alike, and as each
 * cut rules its H out, there are finitely many: the last master is the optimum (an implicit hitting set). Their capacity cuts are
 * stronger on tables of thousands of cells at stake; here there are tens.
 */
import type { Highs } from 'highs';
import { type Attack, attacking } from './attack.ts';
import { auditOf } from './audit.ts';
import { solver } from './solver.ts';
import { partsAtStake } from './stake.ts';
import { type Cell, checkSystem, isKept, type System } from './system.ts';

export interface Pattern {
  /** Tables to hide, in the order of the system. */
  readonly hidden: readonly string[];
  /** The sum of their costs. */
  readonly cost: number;
  /** Cells that no hiding protects: what is out already gives them away. Their own table must be hidden, or never come out. */
  readonly givenAway: readonly string[];
  /** Cells in sums that cannot all be true, so that nobody can reckon with them (people who answered one of two outputs). */
  readonly contradictory: readonly string[];
}

/**
 * The tables to hide besides, of least cost in all. The same system always has the same pattern. Cells that nothing
 * protects are named and the rest is protected all the same. Refused: a system that `checkSystem` refuses.
 */
export async function leastLossOf(system: System): Promise<Pattern> {
  checkSystem(system);
  const parts = partsAtStake(system);
  if (parts.length === 0) return { hidden: [], cost: 0, givenAway: [], contradictory: [] };
  const highs = await solver();
  const found = batchesOf(parts).flatMap((batch) => solveBatch(highs, batch));
  for (const { part, hidden, givenAway, contradictory } of found)
    if (contradictory.length === 0) await verify(part, hidden, givenAway);
  const hidden = new Set(found.flatMap((one) => one.hidden));
  const tables = system.tables.filter(({ id }) => hidden.has(id));
  return {
    hidden: tables.map(({ id }) => id),
    cost: tables.reduce((sum, { cost }) => sum + cost, 0),
    givenAway: found.flatMap((one) => one.givenAway),
    contradictory: found.flatMap((one) => one.contradictory),
  };
}

interface Found extends Pick<Pattern, 'hidden' | 'givenAway' | 'contradictory'> {
  readonly part: System;
}

/** Small parts are solved together, since it takes longer to set a program up than to solve it. */
function batchesOf(parts: readonly System[]): readonly (readonly System[])[] {
  const batches: System[][] = [];
  let room = 0;
  for (const part of parts) {
    if (batches.length === 0 || part.cells.length > room) {
      batches.push([]);
      room = mostCells;
    }
    batches.at(-1)?.push(part);
    room -= part.cells.length;
  }
  return batches;
}

const mostCells = 100;

function solveBatch(highs: Highs, batch: readonly System[]): readonly Found[] {
  const part: System = {
    cells: batch.flatMap(({ cells }) => cells),
    equations: batch.flatMap(({ equations }) => equations),
    tables: batch.flatMap(({ tables }) => tables),
  };
  const found = attacking(highs, part, (attack) => solve(highs, part, attack));
  // One part that contradicts itself says nothing of the others.
  if (found.contradictory.length > 0 && batch.length > 1)
    return batch.flatMap((one) => solveBatch(highs, [one]));
  return [found];
}

function solve(highs: Highs, part: System, attack: Attack): Found {
  if (!attack.isPossible())
    return { part, hidden: [], givenAway: [], contradictory: part.cells.map(({ id }) => id) };
  const all = new Set(part.tables.map(({ id }) => id));
  const guarded = [...part.cells.entries()].filter(([, { protect }]) => protect?.length);
  const givenAway = guarded.filter(([i, cell]) => cutsOf(attack, i, cell, all).length > 0);
  const kept = guarded.filter((one) => !givenAway.includes(one));
  const cuts: (readonly string[])[] = [];
  for (;;) {
    const hidden = cheapestHitting(highs, part.tables, cuts);
    const more = kept.flatMap(([i, cell]) => cutsOf(attack, i, cell, hidden));
    if (more.length === 0)
      return { part, hidden: [...hidden], givenAway: givenAway.map(([, { id }]) => id), contradictory: [] };
    cuts.push(...more);
  }
}

/** For each protection that fails while these are hidden: the tables of which at least one more has to be. */
function cutsOf(attack: Attack, at: number, { protect = [] }: Cell, hidden: ReadonlySet<string>) {
  const met = attack.met(at, hidden);
  if (protect.every((one) => isKept(one, met))) return [];
  const { low, high } = attack.range(at, hidden);
  const failing = protect.filter((one) => !isKept(one, { low: low.value, high: high.value }));
  return failing.map((one) => {
    const lowIsWide = one.must === 'reach' && low.value <= one.bounds.low;
    const highIsWide = one.must === 'reach' && high.value >= one.bounds.high;
    const stopping = [...(lowIsWide ? [] : low.stoppedBy), ...(highIsWide ? [] : high.stoppedBy)];
    return [...new Set(stopping)];
  });
}

/** The cheapest tables of which every cut has one. */
function cheapestHitting(
  highs: Highs,
  tables: System['tables'],
  cuts: readonly (readonly string[])[],
): ReadonlySet<string> {
  const column = new Map(tables.map(({ id }, i) => [id, i]));
  const starts = [0];
  for (const cut of cuts) starts.push((starts.at(-1) as number) + cut.length);
  const { length: numCols } = tables;
  const { length: numRows } = cuts;
  if (numRows === 0) return new Set();
  const indices = cuts.flat().map((id) => column.get(id) as number);
  const data = {
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.minimize,
    colCost: tables.map(({ cost }) => cost),
    colLower: tables.map(() => 0),
    colUpper: tables.map(() => 1),
    rowLower: cuts.map(() => 1),
    rowUpper: cuts.map(() => highs.infinity),
    matrix: { format: 'csr', numRows, numCols, starts, indices, values: indices.map(() => 1) },
    integrality: new Int32Array(numCols).fill(1),
  } as const;
  return highs.withModel(data, (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-9 });
    model.run();
    const chosen = model.getSolution().colValue;
    return new Set(tables.filter((_, i) => (chosen[i] as number) > 0.5).map(({ id }) => id));
  });
}

/** By another way to the same question, so that a fault of the search is not a fault of the pattern. */
async function verify(part: System, hidden: readonly string[], givenAway: readonly string[]): Promise<void> {
  const open = (await auditOf(part, hidden)).filter(({ cell, kept }) => !kept && !givenAway.includes(cell));
  if (open.length > 0) throw new Error(`not protected: ${open.map(({ cell }) => cell).join(', ')}`);
}
