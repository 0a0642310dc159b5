/** The audit of linked tables: by programs in words of their own, apart from the search, so that it can judge its patterns. */
import type { Highs } from 'highs';
import type { Bounds } from '../disclosure/disclosed.ts';
import { solver } from './solver.ts';
import { checkSystem, isKept, knownOf, type System } from './system.ts';

/** What can be worked out of a protected cell. */
export interface Audited {
  readonly cell: string;
  /** The least and the most that it can be, in whole numbers; undefined where what is told cannot all be true. */
  readonly possible: Bounds | undefined;
  readonly kept: boolean;
}

/**
 * For every protected cell what one knows who has all that is told while these tables are hidden, the sums, and that counts
 * are whole. Asked of the whole system at once, in integers. Refused: a system that `checkSystem` refuses.
 */
export async function auditOf(system: System, hidden: readonly string[]): Promise<readonly Audited[]> {
  checkSystem(system);
  const highs = await solver();
  const conditions = conditionsOf(system, new Set(hidden));
  return system.cells.flatMap(({ id, protect = [] }, i): Audited[] => {
    if (protect.length === 0) return [];
    const low = extreme(highs, `Minimize\n x${i}\n${conditions}`);
    const high = extreme(highs, `Maximize\n x${i}\n${conditions}`);
    if (low === undefined || high === undefined) return [{ cell: id, possible: undefined, kept: true }];
    const possible = { low, high };
    return [{ cell: id, possible, kept: protect.every((one) => isKept(one, possible)) }];
  });
}

function conditionsOf({ cells, equations }: System, hidden: ReadonlySet<string>): string {
  const names = new Map(cells.map(({ id }, i) => [id, `x${i}`]));
  const sums = equations
    .filter(({ terms }) => terms.length > 0)
    .map(
      ({ terms, sum }) =>
        ` ${terms.map((term) => `${signed(term.factor)} ${names.get(term.cell)}`).join(' ')} = ${sum}`,
    );
  const bounds = cells.map((cell, i) => {
    const { low, high } = knownOf(cell, hidden);
    return ` ${low} <= x${i} <= ${high}`;
  });
  const all = cells.map((_, i) => ` x${i}`);
  return ['Subject To', ...sums, 'Bounds', ...bounds, 'Generals', ...all, 'End'].join('\n');
}

function signed(factor: number): string {
  return factor < 0 ? `- ${-factor}` : `+ ${factor}`;
}

function extreme(highs: Highs, program: string): number | undefined {
  const { Status, ObjectiveValue } = highs.solve(program, { output_flag: false, mip_rel_gap: 0 });
  if (Status === 'Infeasible') return undefined;
  if (Status !== 'Optimal') throw new Error(`the audit came to no end: ${Status}`);
  return Math.round(ObjectiveValue);
}
