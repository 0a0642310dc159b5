/** Answers split by background: every part is a table of its own, and so is what the parts leave of the whole (rule 4). */
import type { Asked, KnownUnit } from './known.ts';
import { type Finding, pinnedIn } from './pinned.ts';
import type { Table } from './scheme.ts';
import { exactly, narrow, type Sum } from './solver.ts';
import { answersTo, kindsOf, sidesOf, type Unknown } from './system.ts';
import { filling } from './tables.ts';
import { noAnswerPart, type WrittenSplit, type WrittenUnit } from './written.ts';

/** What the parts of every split say by themselves, and what they say of the whole and of who is in them. */
export function seenInSplits(
  unit: KnownUnit,
  written: WrittenUnit,
  unknowns: readonly Unknown[],
): readonly Finding[] {
  return written.splits.flatMap((split) => [
    ...sizesSay(unit, split, unknowns),
    ...Object.keys(split.counts).flatMap((key) => {
      const asked = unit.asked.find((one) => one.key === key);
      return asked ? partsSay(unit, asked, split, unknowns) : [];
    }),
  ]);
}

/** No more of a part answered a question than there are in it, which is a sum of answers to the question that splits. */
function sizesSay(
  unit: KnownUnit,
  { by, parts, counts }: WrittenSplit,
  unknowns: readonly Unknown[],
): readonly Finding[] {
  const asked = unit.asked.find(({ key }) => key === by);
  const mine = unknowns.filter(({ name }) => [answersTo(unit.id, by), kindsOf(unit.id, by)].includes(name));
  if (!asked || mine.length === 0) return [];
  const sums = parts.map((keys, i): Sum => {
    const least = Math.max(0, ...Object.values(counts).map((split) => split[i]?.n ?? 0));
    const cells = asked.cells.map(({ key }) => (keys.includes(key) ? 1 : 0));
    const kinds = asked.kinds.map(() => (keys.includes(noAnswerPart) ? 1 : 0));
    const weights = [cells, kinds];
    return {
      terms: mine.map(({ name }, i) => ({ unknown: name, weights: weights[i] ?? [] })),
      allows: (size) => size >= least,
    };
  });
  const left = narrow(new Map(mine.map(({ name, tables }) => [name, tables])), sums);
  return mine.flatMap((one) => pinnedIn(one, left?.get(one.name) ?? []));
}

function partsSay(
  unit: KnownUnit,
  asked: Asked,
  { by, parts, counts }: WrittenSplit,
  unknowns: readonly Unknown[],
): readonly Finding[] {
  const whole = unknowns.find(({ name }) => name === answersTo(unit.id, asked.key));
  const split = counts[asked.key] ?? [];
  if (whole?.as !== 'answers') return [];
  const base = whole.base - split.reduce((all, { n }) => all + n, 0);
  const name = (i: number) => `${whole.name}/${by}/${i}`;
  const sides = sidesOf(asked);
  const tablesOf = (n: number, positive: number): readonly Table[] => [
    ...filling(asked.cells.length, n, [{ cells: sides[0] ?? [], low: positive, high: positive }]),
  ];
  const guarded = parts.map((_, i) => {
    const { n = 0, positive = 0 } = split[i] ?? {};
    return { ...whole, name: name(i), base: n, least: unit.kCut, tables: tablesOf(n, positive) };
  });
  const rest = {
    ...whole,
    as: 'left',
    name: name(parts.length),
    base,
    least: unit.k,
    tables: [...filling(asked.cells.length, base, [])],
  } as const;
  const all = [...guarded, rest];
  const sums = asked.cells.map((_, cell) =>
    addUp(
      whole.name,
      all.map(({ name }) => name),
      cell,
      asked.cells.length,
    ),
  );
  const possible = new Map<string, readonly Table[]>(
    [whole, ...all].map(({ name, tables }) => [name, tables]),
  );
  const left = narrow(possible, sums);
  return [whole, ...guarded, ...(base > 0 ? [rest] : [])].flatMap((one) =>
    pinnedIn(one, left?.get(one.name) ?? []),
  );
}

function addUp(whole: string, parts: readonly string[], cell: number, cells: number): Sum {
  const only = (weight: number) => Array.from({ length: cells }, (_, i) => (i === cell ? weight : 0));
  return {
    terms: [
      { unknown: whole, weights: only(-1) },
      ...parts.map((unknown) => ({ unknown, weights: only(1) })),
    ],
    allows: exactly(0),
  };
}
