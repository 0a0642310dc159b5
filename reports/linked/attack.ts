/** What a reader can work out who knows all that is told: the least and the most that one count can be. */
import type { Highs, Model, ModelData } from 'highs';
import type { Bounds } from '../disclosure/disclosed.ts';
import { type Cell, knownOf, type System } from './system.ts';

/** One end of what is possible, and the tables that have to be looked at if it is to move: with none of them hidden it stays. */
interface End {
  readonly value: number;
  readonly stoppedBy: readonly string[];
}

export interface Attack {
  /** By linear programming, which is all there is to it where a corner of what is possible is whole. */
  readonly range: (cell: number, hidden: ReadonlySet<string>) => Range;
  /** What was met of a cell in whole tables that fit, while these are hidden: it can be no less than that. */
  readonly met: (cell: number, hidden: ReadonlySet<string>) => Bounds;
  /** Whether what is told can all be true. */
  readonly isPossible: () => boolean;
}

interface Range {
  readonly low: End;
  readonly high: End;
}

const close = 1e-6;

/** Runs `use` with an attacker on the system, whose memory is given back afterwards. */
export function attacking<T>(highs: Highs, system: System, use: (attack: Attack) => T): T {
  return highs.withModel(modelOf(highs, system), (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 });
    const ids = system.tables.map(({ id }) => id);
    let shown: ReadonlySet<string> | undefined;
    let met: Met = new Map();
    const show = (hidden: ReadonlySet<string>) => {
      if (hidden === shown) return;
      bound(model, system.cells, hidden);
      [shown, met] = [hidden, new Map()];
    };
    return use({
      isPossible: () => {
        show(new Set());
        model.run();
        if (model.getModelStatus() !== optimal) return false;
        return isWhole(model.getSolution().colValue) || runWhole(model, system.cells.length) !== 'impossible';
      },
      met: (cell, hidden) => {
        show(hidden);
        return met.get(cell) ?? nothing;
      },
      range: (cell, hidden) => {
        show(hidden);
        const at = { model, system, cell, hidden, ids, met };
        return { low: endOf(at, 1), high: endOf(at, -1) };
      },
    });
  });
}

interface At {
  readonly model: Model;
  readonly system: System;
  readonly cell: number;
  readonly hidden: ReadonlySet<string>;
  readonly ids: readonly string[];
  readonly met: Met;
}

type Met = Map<number, Bounds>;
const nothing: Bounds = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };

function note(met: Met, counts: Float64Array): void {
  for (const [cell, fraction] of counts.entries()) {
    const count = Math.round(fraction);
    const { low, high } = met.get(cell) ?? nothing;
    met.set(cell, { low: Math.min(low, count), high: Math.max(high, count) });
  }
}

/** `sign` 1: the least that the cell can be; -1: the most. */
function endOf(at: At, sign: 1 | -1): End {
  const { model, cell, hidden, ids, system } = at;
  model.changeColCost(cell, sign);
  try {
    model.run();
    if (model.getModelStatus() !== optimal) throw new Error('what is told contradicts itself');
    const { colValue, colDual } = model.getSolution();
    const value = sign * model.getObjectiveValue();
    if (isWhole(colValue)) {
      note(at.met, colValue);
      return { value: Math.round(value), stoppedBy: stoppedBy(at, colDual) };
    }
    // Counts are whole. Where only fractions reach so far (tables of three dimensions, and linked ones, are not unimodular),
    // the dual values do not say what stops whole numbers: it may be anything that is still told.
    const whole = runWhole(model, system.cells.length);
    if (whole === 'impossible') throw new Error('what is told contradicts itself');
    const isAsFar = Math.ceil(sign * value - close) >= Math.round(whole);
    const all = () => ids.filter((id) => !hidden.has(id));
    return { value: Math.round(sign * whole), stoppedBy: isAsFar ? stoppedBy(at, colDual) : all() };
  } finally {
    model.changeColCost(cell, 0);
  }
}

/**
 * By the dual values: the end is the sum of each cell's reduced cost times that bound of it which stops it. Tables that
 * would widen none of these bounds can be hidden without moving the end.
 */
function stoppedBy({ system, hidden }: At, reducedCosts: Float64Array): string[] {
  const found = new Set<string>();
  for (const [i, { told, hidden: anyhow, table }] of system.cells.entries()) {
    const cost = reducedCosts[i] as number;
    if (table === undefined || hidden.has(table) || Math.abs(cost) < close) continue;
    if (cost > 0 ? anyhow.low < told.low : anyhow.high > told.high) found.add(table);
  }
  return [...found];
}

const optimal = 7;

function runWhole(model: Model, cells: number): number | 'impossible' {
  const all = Int32Array.from({ length: cells }, (_, i) => i);
  const types = (type: 0 | 1) => new Int32Array(cells).fill(type);
  const selection = { kind: 'set', indices: all } as const;
  model.changeColsIntegrality(selection, types(1));
  model.run();
  const found = model.getModelStatus() === optimal ? model.getObjectiveValue() : 'impossible';
  model.changeColsIntegrality(selection, types(0));
  return found;
}

function isWhole(values: Float64Array): boolean {
  return values.every((value) => Math.abs(value - Math.round(value)) < close);
}

function bound(model: Model, cells: readonly Cell[], hidden: ReadonlySet<string>): void {
  for (const [i, cell] of cells.entries()) {
    const { low, high } = knownOf(cell, hidden);
    model.changeColBounds(i, low, high);
  }
}

function modelOf(highs: Highs, { cells, equations }: System): ModelData {
  const column = new Map(cells.map(({ id }, i) => [id, i]));
  const terms = equations.flatMap((equation) => equation.terms);
  const starts = [0];
  for (const equation of equations) starts.push((starts.at(-1) as number) + equation.terms.length);
  const sums = equations.map(({ sum }) => sum);
  return {
    numCols: cells.length,
    numRows: equations.length,
    sense: highs.constants.objectiveSense.minimize,
    colCost: cells.map(() => 0),
    colLower: cells.map(({ told }) => told.low),
    colUpper: cells.map(({ told }) => told.high),
    rowLower: sums,
    rowUpper: sums,
    matrix: {
      format: 'csr',
      numRows: equations.length,
      numCols: cells.length,
      starts,
      indices: terms.map(({ cell }) => column.get(cell) as number),
      values: terms.map(({ factor }) => factor),
    },
  };
}
