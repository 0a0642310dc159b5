/** Puts all that is written of one unit together: what each table could be, and what ties them to each other. */
import type { Asked, KnownUnit, Scheme } from './known.ts';
import type { Guarded } from './pinned.ts';
import type { Table } from './scheme.ts';
import { exactly, type Sum, type Term } from './solver.ts';
import { kindsBehind, tablesAgainst, tablesBehind, ticksBehind } from './tables.ts';
import type { WrittenQuestion, WrittenUnit } from './written.ts';

export interface Unknown extends Guarded {
  readonly tables: readonly Table[];
  /** Alike where the same was written of a question of the same shape. */
  readonly signature: string;
  /** Out of the answers to the question before, which are more than were led on. */
  readonly ledOn: boolean;
}

export interface System {
  readonly unknowns: readonly Unknown[];
  readonly sums: readonly Sum[];
}

export const answersTo = (unit: string, key: string) => `${unit}/${key}`;
export const kindsOf = (unit: string, key: string) => `${unit}/${key}/none`;

export function systemOf(unit: KnownUnit, written: WrittenUnit, scheme: Scheme): System {
  const byKey = new Map(written.questions.map((one) => [one.key, one]));
  const told = [...unit.asked, ...unit.method].flatMap((asked) => {
    const one = byKey.get(asked.key);
    return one?.of === undefined ? [] : [{ asked, written: one }];
  });
  return {
    unknowns: told.flatMap(({ asked, written }) => unknownsOf(unit, asked, written, scheme)),
    sums: told.flatMap(({ asked, written }) => ledOn(unit, asked, written, byKey)),
  };
}

const remembered = new Map<string, readonly Table[]>();

/** The same question told the same is worked out once. */
function once(signature: string, work: () => readonly Table[]): readonly Table[] {
  const before = remembered.get(signature);
  if (before) return before;
  const tables = work();
  remembered.set(signature, tables);
  return tables;
}

function unknownsOf(
  unit: KnownUnit,
  asked: Asked,
  written: WrittenQuestion,
  scheme: Scheme,
): readonly Unknown[] {
  const { k, kCut } = unit;
  const least = asked.background ? kCut : k;
  const shape = JSON.stringify([
    asked.telling,
    asked.cells.map(({ key, side }) => [key, side]),
    least,
    scheme,
  ]);
  const base = written.of ?? 0;
  const kept = (as: Unknown['as'], about: string, tables: () => readonly Table[]) => {
    const signature = `${as} ${shape} ${about}`;
    const ledOn = written.outOf === 'led-on';
    return { as, base, least, ledOn, signature, tables: once(signature, tables) };
  };
  const name = answersTo(unit.id, asked.key);
  const about = JSON.stringify([written.cells, written.of, written.outOf]);
  if (asked.telling === 'several') {
    const tables = () => ticksBehind(asked, written, { k: least, scheme });
    const sides = asked.cells.map((_, i) => [i]);
    return [{ ...kept('ticks', about, tables), name, sides, mayBeNobody: false }];
  }
  if (written.outOf === 'led-on') {
    const tables = () => tablesAgainst(asked, written, { k: least, scheme });
    return [{ ...kept('led', about, tables), name, sides: [[0], [1]], mayBeNobody: false }];
  }
  const kinds = JSON.stringify([written.none, asked.kinds.map(({ key }) => key)]);
  return [
    {
      ...kept('answers', about, () => tablesBehind(asked, written, scheme)),
      name,
      sides: sidesOf(asked),
      mayBeNobody: asked.telling === 'choices',
    },
    {
      ...kept('kinds', kinds, () => kindsBehind(asked, written.none, scheme)),
      name: kindsOf(unit.id, asked.key),
      sides: [],
      mayBeNobody: true,
    },
  ];
}

/** Of an ordered question the positive side and all others; of one without order each choice. */
export function sidesOf({ telling, cells }: Asked): readonly (readonly number[])[] {
  const all = cells.map((_, i) => i);
  if (telling !== 'ordered') return all.map((i) => [i]);
  const isPositive = (i: number) => cells[i]?.side === 'positive';
  return [all.filter(isPositive), all.filter((i) => !isPositive(i))];
}

/** Those who were led on to a question are those who gave the answers before that lead to it. */
function ledOn(
  unit: KnownUnit,
  { key, leads, telling }: Asked,
  written: WrittenQuestion,
  byKey: ReadonlyMap<string, WrittenQuestion>,
): readonly Sum[] {
  const gate = unit.asked.find((one) => one.key === leads?.gate);
  const before = leads && byKey.get(leads.gate);
  if (!leads || !gate || before?.of === undefined) return [];
  const picked = (keys: readonly { readonly key: string }[]) =>
    keys.map(({ key }) => (leads.by.includes(key) ? 1 : 0));
  const terms: Term[] = [
    { unknown: answersTo(unit.id, gate.key), weights: ledBy(gate, before, picked(gate.cells)) },
  ];
  if (before.outOf === 'answers' && gate.telling !== 'several')
    terms.push({ unknown: kindsOf(unit.id, gate.key), weights: picked(gate.kinds) });
  if (written.outOf === 'led-on') {
    if (telling === 'several') return [];
    const all = { unknown: answersTo(unit.id, key), weights: [-1, -1, -1] };
    return [{ terms: [...terms, all], allows: exactly(0) }];
  }
  const asked = (written.of ?? 0) + Object.values(written.none).reduce((all, count) => all + count, 0);
  return [{ terms, allows: exactly(asked) }];
}

/** What is told of the gate may be its sides alone, where it is itself a follow-up of nearly all. */
function ledBy(gate: Asked, written: WrittenQuestion, weights: Table): Table {
  if (written.outOf !== 'led-on' || gate.telling === 'several') return weights;
  const isWhole = (positive: boolean) =>
    gate.cells.every(({ side }, i) => (side === 'positive') !== positive || weights[i] === 1);
  return [isWhole(true) ? 1 : 0, isWhole(false) ? 1 : 0, 0];
}
