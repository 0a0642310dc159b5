/**
 * One release less another of the same people. At the same time they are taken to have answered alike, and so they are to
 * what does not change (background, facts): what is left over is the table of those who are in one of the two alone.
 */
import { type Asked, isSameTime, type KnownUnit, type Scheme } from './known.ts';
import { type Finding, pinnedIn } from './pinned.ts';
import type { Table } from './scheme.ts';
import { exactly, narrow, type Sum } from './solver.ts';
import { answersTo, sidesOf, systemOf } from './system.ts';
import { filling, range } from './tables.ts';
import type { WrittenQuestion, WrittenSplit, WrittenUnit } from './written.ts';

export interface Release {
  readonly unit: KnownUnit;
  readonly written: WrittenUnit;
}

/** Larger differences have too many tables to try, and are nobody's secret. */
const mostLeft = 12;

/** What follows from two releases that neither says. */
export function seenBetween(one: Release, other: Release, scheme: Scheme): readonly Finding[] {
  const { unit } = one;
  if (unit.id === other.unit.id || unit.people !== other.unit.people || unit.audience !== other.unit.audience)
    return [];
  return [...unit.asked, ...unit.method].flatMap((asked) => {
    const isUnchanging = (asked.background || asked.fact) && !unit.method.includes(asked);
    const isAlike = isSameTime(unit, other.unit) || isUnchanging;
    if (asked.telling === 'several') return isAlike ? leftOfTicks(asked, one, other) : [];
    const pair = pairOf(asked, one, other, scheme);
    if (!pair) return [];
    if (isAlike) return leftOver(pair, one, other);
    return pair.left < unit.k ? seenInSteps({ ...pair, least: unit.k }, one, other) : [];
  });
}

/** The same of a part that both split by: who is in it does not change either. */
export function seenBetweenSplits(one: Release, other: Release): readonly Finding[] {
  const { unit } = one;
  if (unit.id === other.unit.id || unit.people !== other.unit.people || unit.audience !== other.unit.audience)
    return [];
  const isAlike = isSameTime(unit, other.unit);
  const asked = unit.asked.filter(({ fact, background }) => isAlike || fact || background);
  return one.written.splits.flatMap((split) =>
    other.written.splits
      .filter(({ by }) => by === split.by)
      .flatMap((there) => asked.flatMap(({ key }) => leftOfParts(key, split, there, one, other))),
  );
}

function leftOfParts(
  key: string,
  here: WrittenSplit,
  there: WrittenSplit,
  { unit }: Release,
  other: Release,
): readonly Finding[] {
  return [...here.parts, ...there.parts].flatMap((part) => {
    const [now, then] = [countsIn(here, key, part), countsIn(there, key, part)];
    if (!now || !then) return [];
    const [left, positive] = [now.n - then.n, now.positive - then.positive];
    if (left <= 0 || positive < 0 || positive > left) return [];
    const name = `${unit.id}-${other.unit.id}/${key}/${here.by}/${part}`;
    const guarded = { name, as: 'left', sides: [[0], [1]], mayBeNobody: false, base: left } as const;
    return pinnedIn({ ...guarded, least: unit.kCut }, [[positive, left - positive]]);
  });
}

/** Of the parts that make up one; undefined where they do not. */
function countsIn({ parts, counts }: WrittenSplit, key: string, part: readonly string[]) {
  const within = parts.map((one) => one.every((answer) => part.includes(answer)));
  const covered = parts.filter((_, i) => within[i]).flat();
  const split = counts[key]?.filter((_, i) => within[i]);
  if (!split || covered.length < part.length) return undefined;
  const sum = (of: 'n' | 'positive') => split.reduce((all, one) => all + one[of], 0);
  return { n: sum('n'), positive: sum('positive') };
}

/** Of a question with several choices each is a side of those who are in one of the two alone. */
function leftOfTicks(asked: Asked, one: Release, other: Release): readonly Finding[] {
  const told = ({ written }: Release) =>
    written.questions.find(
      ({ key, outOf, cells }) => key === asked.key && outOf === 'asked' && cells.length > 0,
    );
  const [here, there] = [told(one), told(other)];
  const left = (here?.of ?? 0) - (there?.of ?? 0);
  if (!here || !there || left <= 0) return [];
  const least = asked.background ? one.unit.kCut : one.unit.k;
  return here.cells.flatMap(({ keys, low, high }) => {
    const before = there.cells.find((cell) => cell.keys[0] === keys[0]);
    if (!before) return [];
    const name = `${one.unit.id}-${other.unit.id}/${asked.key}/${keys}`;
    const guarded = { name, as: 'left', sides: [[0], [1]], mayBeNobody: false, base: left, least } as const;
    const counts = range(Math.max(0, low - before.high), Math.min(left, high - before.low));
    return pinnedIn(
      guarded,
      counts.map((count) => [count, left - count]),
    );
  });
}

/** A question that both tell by its own answers, the one with more of them first. */
function pairOf(asked: Asked, one: Release, other: Release, scheme: Scheme): Pair | undefined {
  const told = ({ written }: Release) =>
    written.questions.find(
      ({ key, of, outOf }) => key === asked.key && of !== undefined && outOf === 'answers',
    );
  const [here, there] = [told(one), told(other)];
  if (!here || !there) return undefined;
  const left = (here.of ?? 0) - (there.of ?? 0);
  const least = asked.background ? one.unit.kCut : one.unit.k;
  return left < 0 || left > mostLeft ? undefined : { asked, here, there, left, least, scheme };
}

interface Pair {
  readonly asked: Asked;
  readonly here: WrittenQuestion;
  readonly there: WrittenQuestion;
  readonly left: number;
  readonly least: number;
  readonly scheme: Scheme;
}

function leftOver(
  { asked, here, there, left, least, scheme }: Pair,
  one: Release,
  other: Release,
): readonly Finding[] {
  const name = `${one.unit.id}-${other.unit.id}/${asked.key}`;
  const guarded = {
    name,
    as: 'left',
    sides: sidesOf(asked),
    mayBeNobody: asked.telling === 'choices',
    base: left,
    least,
  } as const;
  const possible = new Map<string, readonly Table[]>([[name, [...filling(asked.cells.length, left, [])]]]);
  for (const [{ unit, written }, question] of [
    [one, here],
    [other, there],
  ] as const)
    for (const unknown of systemOf(unit, { ...written, questions: [question] }, scheme).unknowns)
      possible.set(unknown.name, unknown.tables);
  const narrowed = narrow(possible, lessEach(asked, one.unit, other.unit, name));
  const tables = narrowed?.get(name) ?? [];
  return left === 0 ? [] : pinnedIn(guarded, tables);
}

function lessEach(asked: Asked, one: KnownUnit, other: KnownUnit, name: string): readonly Sum[] {
  return asked.cells.map((_, i) => {
    const only = (weight: number) => asked.cells.map((_, j) => (i === j ? weight : 0));
    const terms = [
      { unknown: answersTo(one.id, asked.key), weights: only(1) },
      { unknown: answersTo(other.id, asked.key), weights: only(-1) },
      { unknown: name, weights: only(-1) },
    ];
    return { terms, allows: exactly(0) };
  });
}

/**
 * A later round: that all others answered as before is a guess, and what follows from it in sides cannot be hidden. What
 * the steps of the later round say beyond its sides can.
 */
function seenInSteps(pair: Pair, one: Release, other: Release): readonly Finding[] {
  const later = one.unit.openedOn > other.unit.openedOn ? 'here' : 'there';
  const coarse = inSides(pair.asked, pair[later]);
  const before = new Set(leftOver({ ...pair, [later]: coarse }, one, other).map(textOf));
  return leftOver(pair, one, other).filter((finding) => !before.has(textOf(finding)));
}

function textOf({ what, cells }: Finding): string {
  return `${what} ${cells}`;
}

/** As if its sides alone had been written. */
function inSides({ cells }: Asked, written: WrittenQuestion): WrittenQuestion {
  const sideOf = new Map(cells.map(({ key, side }) => [key, side]));
  const whole = (keys: readonly string[]) =>
    cells.filter(({ side }) => side === sideOf.get(keys[0] ?? '')).length;
  const full = written.cells.filter(({ keys }) => keys.length >= whole(keys));
  const parts = written.cells.filter(({ keys }) => keys.length < whole(keys));
  const sides = new Set(full.map(({ keys }) => sideOf.get(keys[0] ?? '')));
  const names = [...new Set(parts.map(({ keys }) => sideOf.get(keys[0] ?? '')))].filter(
    (side) => !sides.has(side),
  );
  const joined = names.map((side) => {
    const steps = parts.filter(({ keys }) => sideOf.get(keys[0] ?? '') === side);
    const add = (of: (cell: (typeof steps)[number]) => number) =>
      steps.reduce((all, cell) => all + of(cell), 0);
    return {
      keys: steps.flatMap(({ keys }) => keys),
      low: add(({ low }) => low),
      high: add(({ high }) => high),
    };
  });
  return { ...written, cells: [...full, ...joined] };
}
