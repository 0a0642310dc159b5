/** The audit of linked tables: by programs in words of their own, apart from the search, so that it can judge its patterns. */
import type { Model } from 'highs';
import type { Bounds } from '../disclosure/disclosed.ts';
import { solver } from './solver.ts';
import { checkSystem, isKept, knownOf, type System } from './system.ts';

/** What can be worked out of a protected cell. */
interface Audited {
  readonly cell: string;
  /** The least and the most that it can be, in whole numbers; undefined where what is told cannot all be true. */
  readonly possible: Bounds | undefined;
  readonly kept: boolean;
}

/**
 * For every protected cell what one knows who has all that is told while these tables are hidden, the sums, and that counts
 * are whole. Asked of the whole system at once. Refused: a system that `checkSystem` refuses.
 */
export async function auditOf(system: System, hidden: readonly string[]): Promise<readonly Audited[]> {
  checkSystem(system);
  const highs = await solver();
  const data = programOf(system, new Set(hidden));
  return highs.withModel({ format: 'lp', data }, (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0 });
    const at = (i: number) => model.getColByName(`x${i}`);
    return system.cells.flatMap(({ id, protect = [] }, i): Audited[] => {
      if (protect.length === 0) return [];
      const [low, high] = [extreme(model, at(i), 1), extreme(model, at(i), -1)];
      if (low === undefined || high === undefined) return [{ cell: id, possible: undefined, kept: true }];
      const possible = { low, high };
      return [{ cell: id, possible, kept: protect.every((one) => isKept(one, possible)) }];
    });
  });
}

/** In the words of the LP format. */
function programOf({ cells, equations }: System, hidden: ReadonlySet<string>): string {
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
  const aim = cells.map((_, i) => ` + 0 x${i}`);
  return ['Minimize', ...aim, 'Subject To', ...sums, 'Bounds', ...bounds, 'End'].join('\n');
}

function signed(factor: number): string {
  return factor < 0 ? `- ${-factor}` : `+ ${factor}`;
}

/** The least, or with -1 the most, that a cell can be: in fractions first, and in whole numbers where those are not whole. */
function extreme(model: Model, cell: number, sign: 1 | -1): number | undefined {
  model.changeColCost(cell, sign);
  model.run();
  const { colValue } = model.getSolution();
  const isDone = model.getModelStatus() !== optimal || colValue.every(isNearlyWhole);
  if (!isDone) {
    turn(model, colValue.length, 1);
    model.run();
  }
  const status = model.getModelStatus();
  const found = status === optimal ? Math.round(sign * model.getObjectiveValue()) + 0 : undefined;
  if (!isDone) turn(model, colValue.length, 0);
  model.changeColCost(cell, 0);
  if (status !== optimal && status !== impossible) throw new Error(`the audit came to no end: ${status}`);
  return found;
}

/** Into whole numbers (1) or fractions (0). */
function turn(model: Model, columns: number, type: 0 | 1): void {
  for (let column = 0; column < columns; column += 1) model.changeColIntegrality(column, type);
}

const optimal = 7;
const impossible = 8;

function isNearlyWhole(count: number): boolean {
  return Math.abs(count - Math.round(count)) < 1e-6;
}
