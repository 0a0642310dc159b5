/** The sentence that a comparison begins with: what matters most of it, out of what is told. */
import type {
  Comparison,
  ComparisonKind,
  ComparisonRow,
  ComparisonTable,
  Matrix,
  Side,
} from '../../reports/comparisons/comparison.ts';
import { sayDifference, saySide } from '../../reports/comparisons/in-words.ts';
import { furthestApart, pictureOf } from '../../reports/comparisons/picture.ts';
import type { Say } from '../../surveys/languages.ts';

export interface Headline {
  readonly words: string;
  /** How much it says, beside the headline of another: a difference that is certain before all others. */
  readonly weight: number;
}

/** Of one table, or of several together. */
export function headlineOf(kind: ComparisonKind, rows: readonly ComparisonRow[], say: Say): Headline {
  if (kind === 'importance') return headlineOfImportance(rows, say);
  const [widest] = byWeight(rows);
  if (widest) return { words: widestWords(kind, widest, say), weight: weightOf(widest) };
  const has = (likeness: string) => rows.some(({ picture }) => picture.likeness === likeness);
  if (has('unsure')) return { words: say('comparisons.headline.unsure'), weight: 0 };
  if (has('alike')) return { words: say('comparisons.headline.alike'), weight: 0 };
  const words = alone(kind, rows, say);
  if (words !== undefined) return { words, weight: 0 };
  const why = has('not-compared') ? 'not-compared' : 'hidden';
  return { words: say(`comparisons.headline.${why}`), weight: -1 };
}

/** Rows with a different picture, those first that are certain, and of them those furthest apart. */
export function byWeight(rows: readonly ComparisonRow[]): readonly ComparisonRow[] {
  return rows
    .filter(({ picture }) => picture.likeness === 'different')
    .map((row) => ({ row, weight: weightOf(row) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ row }) => row);
}

/** How far apart the furthest two are, 0 to 1; from 1 on where that is certain of these two. */
function weightOf({ sides }: ComparisonRow): number {
  const furthest = furthestApart(sides);
  if (!furthest) return 0;
  const { difference } = pictureOf([furthest.low, furthest.high]);
  return furthest.gap + (difference === 'apart' ? 1 : 0);
}

/** The two that are furthest apart, in the order of the row: of rounds the first comes first. */
function widestWords(kind: ComparisonKind, row: ComparisonRow, say: Say): string {
  const furthest = furthestApart(row.sides);
  const sides = row.sides.filter((side) => side === furthest?.low || side === furthest?.high);
  const words = { text: ended(row.text), sides: sidesWords(sides, row, say) };
  const sentence = say(`comparisons.headline.${kind === 'rounds' ? 'change' : 'widest'}`, words);
  const difference = sayDifference(pictureOf(sides), say);
  return difference ? `${sentence} ${difference}.` : sentence;
}

function sidesWords(sides: readonly Side[], row: ComparisonRow, say: Say): string {
  return sides.map((side) => `${side.label}: ${saySide(side, row, say)}.`).join(' ');
}

/** A profile of one: the part with the lowest share; of parts that are never laid beside each other, all of them. */
function alone(kind: ComparisonKind, rows: readonly ComparisonRow[], say: Say): string | undefined {
  const told = rows.flatMap((row) =>
    row.sides.flatMap((side) => (side.as === 'told' ? [{ row, side }] : [])),
  );
  if (told.length === 0) return undefined;
  if (kind !== 'alliance') {
    return told.map(({ row, side }) => `${row.text}: ${saySide(side, row, say)}.`).join(' ');
  }
  const middle = ({ side: { figure } }: (typeof told)[number]) =>
    (figure.positive.low + figure.positive.high) / figure.of;
  const lowest = told.reduce((least, one) => (middle(one) < middle(least) ? one : least));
  return say('comparisons.headline.lowest', {
    text: lowest.row.text,
    count: saySide(lowest.side, lowest.row, say),
  });
}

/** What is important to more than it works for. */
function headlineOfImportance(rows: readonly ComparisonRow[], say: Say): Headline {
  const lacking = byWeight(rows).filter(({ sides }) => furthestApart(sides)?.high === sides[0]);
  const [most] = lacking;
  if (!most) return { words: say('comparisons.headline.no-lack'), weight: 0 };
  const words = { text: ended(most.text), sides: sidesWords(most.sides, most, say) };
  return { words: say('comparisons.headline.lack', words), weight: furthestApart(most.sides)?.gap ?? 0 };
}

/** Of what services have said of themselves. */
export function matrixHeadline({ key, rows, heads }: Matrix, say: Say): string {
  if (key === 'integrated') return labelsWords(rows[0]);
  if (key === 'cooperation') return cooperationWords(rows, say);
  const missing = rows.map((row) => ({ row, count: row.cells.filter(({ level }) => level === 0).length }));
  const most = missing.reduce((first, one) => (one.count > first.count ? one : first));
  if (most.count === 0) return say('comparisons.headline.nothing-missing');
  const of = { text: ended(most.row.text), count: most.count, of: heads.length };
  return say('comparisons.headline.missing', of);
}

/** "Integrerad verksamhet: 1. Ingetdera: 2." */
function labelsWords(row: Matrix['rows'][number] | undefined): string {
  const counts = new Map<string, number>();
  for (const { words } of row?.cells ?? []) counts.set(words, (counts.get(words) ?? 0) + 1);
  return [...counts].map(([words, count]) => `${words}: ${count}.`).join(' ');
}

function cooperationWords(rows: Matrix['rows'], say: Say): string {
  const levelOf = ({ cells }: Matrix['rows'][number]) => cells[2]?.level ?? -1;
  const best = rows.reduce((first, row) => (levelOf(row) > levelOf(first) ? row : first));
  const [, inPlace, cooperation] = best.cells;
  if (cooperation?.level === undefined) return say('comparisons.headline.no-cooperation');
  const words = { service: best.text, cooperation: cooperation.words, inPlace: inPlace?.words ?? '' };
  return say('comparisons.headline.cooperation', words);
}

interface PlacedHeadline extends Headline {
  /** The table that it is about, where there are several. */
  readonly where: string | undefined;
  readonly table: string | undefined;
}

/** Of a whole kind: that of the table that has most to say. */
export function headlineOfKind({ kind, tables, matrices }: Comparison, say: Say): PlacedHeadline {
  const [matrix] = matrices;
  if (matrix) return { words: matrixHeadline(matrix, say), weight: 0, where: undefined, table: undefined };
  const each = tables.map((table) => ({ table, ...headlineOf(kind, table.rows, say) }));
  const [first, ...others] = each;
  if (!first) throw new Error(`the headline of nothing: ${kind}`);
  const most = others.reduce((best, one) => (one.weight > best.weight ? one : best), first);
  return { words: most.words, weight: most.weight, ...placeOf(most.table, tables) };
}

function placeOf({ key, title }: ComparisonTable, tables: readonly ComparisonTable[]) {
  return { where: tables.length > 1 ? title : undefined, table: key };
}

/** As a sentence: a question has its own mark. */
function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
