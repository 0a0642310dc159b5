/** Small linked tables, and what they let a reader know, by trying every table that fits. Shares no code with the solver. */
import fc from 'fast-check';
import type { Cell, Equation, Protection, System, Table } from '../../reports/linked/system.ts';

/** A cell told exactly, or from one number to another; it is hidden with the table of its own name, if it can be. */
export function aCell(
  id: string,
  told: number | readonly [number, number],
  more: { readonly most?: number; readonly fixed?: boolean; readonly protect?: readonly Protection[] } = {},
): Cell {
  const [low, high] = typeof told === 'number' ? [told, told] : told;
  const { most = 20, fixed = false, protect } = more;
  return {
    id,
    told: { low, high },
    hidden: { low: 0, high: most },
    table: fixed ? undefined : id,
    ...(protect && { protect }),
  };
}

/** `whole` is the sum of the parts. */
export function aSum(whole: string, ...parts: readonly string[]): Equation {
  const terms = [{ cell: whole, factor: -1 }, ...parts.map((cell) => ({ cell, factor: 1 }))];
  return { id: `${whole} = ${parts.join(' + ')}`, terms, sum: 0 };
}

/** With a table for each cell that can be hidden, at this loss (1, where it is not said). */
export function aSystem(
  cells: readonly Cell[],
  equations: readonly Equation[],
  costs: Readonly<Record<string, number>> = {},
): System {
  const tables = cells.flatMap(({ id, table }): Table[] => (table ? [{ id, cost: costs[id] ?? 1 }] : []));
  return { cells, equations, tables };
}

/** Never 1 or 2 for certain. */
export const notAlone: Protection = { must: 'leave', bounds: { low: 1, high: 2 } };

/** Random counts 0-3, at least one of them blurred to 0-2, with sums of random ones told, some of which are fixed. */
export const anySystem: fc.Arbitrary<System> = fc
  .record({
    inner: fc.array(fc.record({ value: fc.nat(3), blurred: fc.boolean() }), { minLength: 3, maxLength: 4 }),
    sums: fc.array(fc.record({ of: fc.nat(14), fixed: fc.boolean() }), { minLength: 1, maxLength: 4 }),
    costs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 8 }),
    kind: fc.constantFrom<Protection>(
      notAlone,
      { must: 'reach', bounds: { low: 0, high: 2 } },
      { must: 'span', width: 2 },
      { must: 'blur', bounds: { low: 0, high: 2 } },
    ),
  })
  .map(({ inner, sums, costs, kind }) => {
    const isBlurred = (i: number) => inner[i]?.blurred === true || i === 0;
    const values = inner.map(({ value }, i) => (isBlurred(i) ? Math.min(value, 2) : value));
    const cells = values.map((value, i) =>
      isBlurred(i)
        ? aCell(`c${i}`, [0, 2], { most: 2, fixed: true, protect: [kind] })
        : aCell(`c${i}`, value, { most: 4 }),
    );
    const wholes = sums.map(({ of, fixed }, s) => {
      const parts = values.flatMap((_, i) => ((of >> i) & 1 ? [i] : []));
      const sum = parts.reduce((all, i) => all + (values[i] as number), 0);
      return {
        cell: aCell(`s${s}`, sum, { most: 16, fixed }),
        equation: aSum(`s${s}`, ...parts.map((i) => `c${i}`)),
      };
    });
    const all = [...cells, ...wholes.map(({ cell }) => cell)];
    const loss = Object.fromEntries(all.map(({ id }, i) => [id, costs[i] as number]));
    return aSystem(
      all,
      wholes.map(({ equation }) => equation),
      loss,
    );
  });

/** Every table that fits what is told, where sums have the factor -1 for one whole, which comes after its parts. */
export function everyTable(
  system: System,
  hidden: ReadonlySet<string>,
): readonly ReadonlyMap<string, number>[] {
  const found: Map<string, number>[] = [];
  const put = (at: number, counts: ReadonlyMap<string, number>) => {
    const cell = system.cells[at];
    if (!cell) return void found.push(new Map(counts));
    const { low, high } = cell.table && hidden.has(cell.table) ? cell.hidden : cell.told;
    for (let count = low; count <= high; count += 1) {
      const more = new Map(counts).set(cell.id, count);
      if (system.equations.every((equation) => fits(equation, more))) put(at + 1, more);
    }
  };
  put(0, new Map());
  return found;
}

function fits({ terms, sum }: Equation, counts: ReadonlyMap<string, number>): boolean {
  if (terms.some(({ cell }) => !counts.has(cell))) return true;
  return terms.reduce((all, { cell, factor }) => all + factor * (counts.get(cell) as number), 0) === sum;
}

/** The protected cells that somebody can pin down. */
export function pinnedIn(system: System, hidden: ReadonlySet<string>): readonly string[] {
  const tables = everyTable(system, hidden);
  return system.cells.flatMap(({ id, protect = [] }) => {
    const counts = tables.map((table) => table.get(id) as number);
    return protect.every((one) => isMet(one, counts)) ? [] : [id];
  });
}

function isMet(protection: Protection, counts: readonly number[]): boolean {
  if (protection.must === 'leave')
    return counts.some((count) => count < protection.bounds.low || count > protection.bounds.high);
  if (protection.must === 'span') return counts.some((a) => counts.some((b) => a - b >= protection.width));
  const { low, high } = protection.bounds;
  const reaches = counts.some((count) => count <= low) && counts.some((count) => count >= high);
  return reaches || (protection.must === 'blur' && counts.some((count) => count < low || count > high));
}

/** The least loss of all patterns by which nothing is pinned that can be helped. */
export function leastLossByTrying(system: System): number {
  const all = new Set(system.tables.map(({ id }) => id));
  const hopeless = pinnedIn(system, all);
  const patterns = Array.from({ length: 2 ** system.tables.length }, (_, bits) =>
    system.tables.filter((_table, i) => (bits >> i) & 1),
  );
  const losses = patterns.map((tables) => ({
    tables,
    loss: tables.reduce((sum, { cost }) => sum + cost, 0),
  }));
  const cheapest = losses
    .sort((a, b) => a.loss - b.loss)
    .find(({ tables }) =>
      pinnedIn(system, new Set(tables.map(({ id }) => id))).every((cell) => hopeless.includes(cell)),
    );
  return cheapest?.loss ?? Number.NaN;
}
