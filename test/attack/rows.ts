/**
 * Comparisons: figures are sums of counts, and that two of them look alike is an inequality. Worked out of what is told they
 * say nothing new; what a figure has beside what is told elsewhere is a table of its own (rule 5).
 */
import type { KnownUnit } from './known.ts';
import type { Guarded } from './pinned.ts';
import { between, type Sum, type Term } from './solver.ts';
import { answersTo, sidesOf, type Unknown } from './system.ts';
import { range } from './tables.ts';
import type { WrittenFigure, WrittenPart, WrittenRow, WrittenUnit } from './written.ts';

export interface Known {
  readonly units: ReadonlyMap<string, KnownUnit>;
  readonly unknowns: readonly Unknown[];
}

/** What comparisons say of what is told, and what they tell of that is told nowhere else. */
export function rowsSay(rows: readonly WrittenRow[], known: Known) {
  const byName = new Map(known.unknowns.map((one) => [one.name, one]));
  const figures = rows.flatMap(({ sides, wholes }) => [...sides, ...wholes]);
  const said = figures.map((figure, i) => figureSays(figure, `figure ${i}`, byName));
  return {
    unknowns: said.flatMap(({ left }) => left ?? []),
    sums: [...said.flatMap(({ sums }) => sums), ...rows.flatMap((row) => looksSay(row, known.units, byName))],
  };
}

/** Questions that the tables do not tell and a comparison does, as if the tables had them. */
export function withFigures(written: WrittenUnit, rows: readonly WrittenRow[], unit: KnownUnit): WrittenUnit {
  const told = new Set(written.questions.flatMap(({ key, of }) => (of === undefined ? [] : [key])));
  const alone = rows.flatMap(({ sides }) => sides.filter(({ parts }) => parts.length === 1));
  const more = alone.flatMap(({ parts: [part], low, high, of }) => {
    const asked = unit.asked.find(({ key }) => part?.unit === unit.id && key === part.key);
    if (asked?.telling !== 'ordered' || told.has(asked.key)) return [];
    told.add(asked.key);
    const [positive = [], rest = []] = sidesOf(asked).map((side) =>
      side.flatMap((i) => asked.cells[i]?.key ?? []),
    );
    const cells = [
      { keys: positive, low, high },
      { keys: rest, low: of - high, high: of - low },
    ];
    return [{ key: asked.key, cells, of, outOf: 'answers', none: {}, score: undefined } as const];
  });
  const questions = written.questions.filter(({ key }) => !more.some((one) => one.key === key));
  return more.length === 0 ? written : { ...written, questions: [...questions, ...more] };
}

type ByName = ReadonlyMap<string, Unknown>;

/** Those told by their own answers that are in it, and what is left of it: answers to what is hidden. */
function figureSays({ parts, low, high, of }: WrittenFigure, name: string, byName: ByName) {
  const told = unknownsOf(parts, byName).filter(({ ledOn }) => !ledOn || parts.length === 1);
  const base = of - told.reduce((all, one) => all + one.base, 0);
  const terms = told.map(termOf);
  if (base < 0 || parts.length === 0) return { sums: [], left: undefined };
  if (base === 0) return { sums: [{ terms, allows: between(low, high) }], left: undefined };
  const left = leftOf(`${name}: ${parts.map(({ unit, key }) => answersTo(unit, key)).join(' ')}`, base, told);
  const all = [...terms, { unknown: left.name, weights: [1, 0] }];
  return { sums: [{ terms: all, allows: between(low, high) }], left };
}

function leftOf(name: string, base: number, told: readonly Unknown[]): Unknown {
  const least = Math.max(5, ...told.map((one) => one.least));
  const guarded: Guarded = { name, as: 'answers', sides: [[0], [1]], mayBeNobody: false, base, least };
  const tables = range(0, base).map((count) => [count, base - count]);
  return { ...guarded, tables, signature: name, ledOn: false };
}

function unknownsOf(parts: readonly WrittenPart[], byName: ByName): readonly Unknown[] {
  return parts
    .flatMap(({ unit, key }) => byName.get(answersTo(unit, key)) ?? [])
    .filter(({ as }) => as !== 'ticks');
}

function termOf({ name, as, sides, tables }: Unknown): Term {
  if (as === 'led') return { unknown: name, weights: [1, 0, 0] };
  return { unknown: name, weights: (tables[0] ?? []).map((_, i) => (sides[0]?.includes(i) ? 1 : 0)) };
}

/** Two shares are alike where less than a fifth parts them. */
const step = 5;

function looksSay({ sides, says }: WrittenRow, units: Known['units'], byName: ByName): readonly Sum[] {
  const told = sides.map((side): Told => {
    const parts = side.parts.filter((part) => unknownsOf([part], byName).length > 0);
    return { ...side, parts, terms: unknownsOf(parts, byName).map(termOf) };
  });
  if (told.length < 2 || !told.every((side) => isWhole(side, byName))) return [];
  const pairs = told.flatMap((one, i) => told.slice(i + 1).map((other) => [one, other] as const));
  const ends = [told[0], told.at(-1)] as [Told, Told];
  const parted = (one: Told, other: Told) => apart(one, one.of, other, other.of);
  return says.flatMap((way): readonly Sum[] => {
    if (way === 'up' || way === 'down')
      return [{ terms: parted(...ends), allows: way === 'up' ? (sum) => sum < 0 : (sum) => sum > 0 }];
    if (way === 'alike')
      return pairs.map(([one, other]) => ({
        terms: parted(one, other),
        allows: (sum) => step * Math.abs(sum) < one.of * other.of,
      }));
    if (pairs.length > 1) return [];
    const [[one, other]] = pairs as [[Told, Told]];
    if (way === 'different')
      return [{ terms: parted(one, other), allows: (sum) => step * Math.abs(sum) >= one.of * other.of }];
    return surelyApart(one, other, units);
  });
}

interface Told extends WrittenFigure {
  readonly terms: readonly Term[];
}

function isWhole({ parts, of }: Told, byName: ByName): boolean {
  return unknownsOf(parts, byName).reduce((all, { base }) => all + base, 0) === of;
}

/** The one share less the other, times both bases. */
function apart(one: Told, of: number, other: Told, otherOf: number): readonly Term[] {
  const times = (terms: readonly Term[], by: number) =>
    terms.map(({ unknown, weights }) => ({ unknown, weights: weights.map((weight) => weight * by) }));
  return [...times(one.terms, otherOf), ...times(other.terms, -of)];
}

/** Whatever those would have said who were invited and did not answer. */
function surelyApart(one: Told, other: Told, units: Known['units']): readonly Sum[] {
  const invited = ({ parts }: Told) =>
    parts.reduce((all, { unit }) => all + (units.get(unit)?.invited ?? 0), 0);
  const [here, there] = [invited(one), invited(other)];
  const terms = apart(one, here, other, there);
  const [silent, others] = [(here - one.of) * there, (there - other.of) * here];
  return [{ terms, allows: (sum) => sum > others || sum < -silent }];
}
