/** How wide the columns of a table are. */
import { showable } from '../fonts/characters.ts';
import { type Style, widthOf } from './letters.ts';
import { unparted } from './lines.ts';
import { colour, page, wide } from './looks.ts';
import { inPieces } from './parting.ts';
import type { Paper } from './sheet.ts';

export interface Column {
  readonly head: string;
  readonly to?: 'right';
  /** For sentences. */
  readonly wide?: true;
}

const cellStyle: Style = { weight: 'regular', size: 9.4, colour: colour.ink, leading: 1.35 };
const headStyle: Style = { weight: 'bold', size: 9, colour: colour.soft, leading: 1.3 };

/** What of a table its widths depend on. */
interface Wanted {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

export interface Laid {
  readonly x: number;
  readonly width: number;
  readonly to: 'right' | undefined;
}

/** No column but the first, or one for sentences, gets more than this; one of numbers may, so that each is on a line. */
const widest = 78;
/** Where there are no more than five, each may have this much: a day with its month and year on a line. */
const widestOfFive = 104;
/** And of four: "Andra svar eller inget svar: 5". */
const widestOfFour = 152;
/** The first column keeps this much, or its words would stand one below the other. */
const nameLeast = 130;
/** What it has above this it gives to the others, until they stand on one line. */
const nameGood = 170;
/** Names that come again under each question have this much, where they need it to stand on one line. */
const nameMost = 210;
const around = 9.5;

/**
 * The first gets what is left. The rest get what their longest word needs, and more, up to a line for the whole text, as
 * long as the first is wide enough; where there is too little even for words, all shrink alike and long words are cut.
 */
export function columnsOf(sheet: Paper, wanted: Wanted): readonly Laid[] {
  const { columns } = wanted;
  const lines = needs(sheet, wanted, (text) => [text]);
  const words = needs(sheet, wanted, wordsOf);
  if (columns.some(({ wide }) => wide)) return placed(columns, shared(columns, lines, words));
  const others = (widths: readonly number[]) => widths.slice(1).reduce((sum, width) => sum + width, 0);
  const spare = Math.max(0, wide - nameOf(sheet, wanted) - others(words));
  const growth = Math.min(1, spare / Math.max(1, others(lines) - others(words)));
  const grown = words.map((word, i) => word + ((lines[i] ?? word) - word) * growth);
  const squeeze = Math.min(1, (wide - nameLeast) / Math.max(1, others(grown)));
  const whole = isNarrow(columns) ? narrow : wide;
  return placed(
    columns,
    grown.map((width, i) => (i === 0 ? whole - others(grown) * squeeze : width * squeeze)),
  );
}

function nameOf(sheet: Paper, { rows }: Wanted): number {
  const names = new Set(rows.map(([name = '']) => name));
  if (names.size * 2 > rows.length) return nameGood;
  const own = [...names].map((name) => widthOf(sheet, showable(name), cellStyle) + around);
  return Math.min(nameMost, Math.max(nameGood, ...own));
}

/** A number far from what it counts is hard to follow: a column of names with one of numbers is no wider than this. */
const narrow = 340;

function isNarrow(columns: readonly Column[]): boolean {
  return columns.length === 2 && columns[1]?.to === 'right';
}

/** Wide columns share alike what is left when numbers stand on one line, and of other words the longest is whole. */
function shared(
  columns: readonly Column[],
  lines: readonly number[],
  words: readonly number[],
): readonly number[] {
  const own = columns.map((column, i) => {
    if (column.wide) return 0;
    return i === 0 ? nameLeast : ((column.to === 'right' ? lines : words)[i] ?? 0);
  });
  const left = wide - own.reduce((sum, width) => sum + width, 0);
  const count = columns.filter((column) => column.wide).length;
  return own.map((width, i) => (columns[i]?.wide ? left / count : width));
}

/** The width of the widest piece in each column, within bounds. */
function needs(
  sheet: Paper,
  { columns, rows }: Wanted,
  pieces: (text: string) => readonly string[],
): readonly number[] {
  const widestOf = (texts: readonly string[], style: Style) =>
    Math.max(0, ...texts.flatMap(pieces).map((piece) => widthOf(sheet, piece.trimEnd(), style)));
  return columns.map(({ head, to }, i) => {
    // The first column takes what is left: measuring its sentences would be for nothing.
    if (i === 0) return widest;
    const most = columns.length <= 4 ? widestOfFour : columns.length === 5 ? widestOfFive : widest;
    const cells = rows.map((row) => unparted(showable(row[i] ?? '')));
    return Math.max(
      Math.min(most, widestOf([showable(head)], headStyle) + around),
      Math.min(to === 'right' ? Math.max(most, widestOfFive) : most, widestOf(cells, cellStyle) + around),
    );
  });
}

/** What is not parted where a line ends: from 140 to 166 is one. */
function wordsOf(text: string): readonly string[] {
  return text.split('\n').flatMap(inPieces);
}

function placed(columns: readonly Column[], widths: readonly number[]): readonly Laid[] {
  let x = page.left;
  return columns.map((column, i) => {
    const laid = { x, width: widths[i] ?? 0, to: column.to };
    x += laid.width;
    return laid;
  });
}
