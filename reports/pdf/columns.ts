/** How wide the columns of a table are. */
import { showable } from './characters.ts';
import { type Style, widthOf } from './lines.ts';
import { colour, page, wide } from './looks.ts';
import type { Sheet } from './sheet.ts';

export interface Column {
  readonly head: string;
  readonly to?: 'right';
  /** In points; shared out by need among the columns without one. */
  readonly width?: number;
}

export const cellStyle: Style = { weight: 'regular', size: 9.4, colour: colour.ink, leading: 1.35 };
export const headStyle: Style = { weight: 'bold', size: 9, colour: colour.soft, leading: 1.3 };

/** What of a table its widths depend on. */
interface Wanted {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Columns keep to their need, since something stands beside them. */
  readonly beside?: unknown;
}

export interface Laid {
  readonly x: number;
  readonly width: number;
  readonly to: 'right' | undefined;
}

/** A column of numbers is as wide as its longest word needs, but not wider than this. */
const widest = 66;
/** The first column keeps this much, or the words would stand one below the other. */
const nameLeast = 130;
const around = 9.5;

/**
 * Widths that are told are kept; the others get what their longest word needs, and the first of them all that is left.
 * Where that is too little, the columns of numbers shrink alike and long words in their heads are cut.
 */
export function columnsOf(sheet: Sheet, { columns, rows, beside }: Wanted): readonly Laid[] {
  const needs = columns.map(
    (column, i) =>
      column.width ??
      need(
        sheet,
        column,
        rows.map((row) => row[i] ?? ''),
      ),
  );
  const free = columns.findIndex((column) => column.width === undefined);
  if (beside || free < 0) return placed(columns, needs);
  const taken = needs.reduce((sum, width, i) => sum + (i === free ? 0 : width), 0);
  const least = free === 0 ? nameLeast : (needs[free] ?? 0);
  const squeeze = Math.min(1, (wide - least) / Math.max(1, taken));
  const widths = needs.map((width, i) => (i === free ? wide - taken * squeeze : width * squeeze));
  return placed(columns, widths);
}

function need(sheet: Sheet, column: Column, cells: readonly string[]): number {
  const words = (text: string) => showable(text).split(/(?<=[ \-–/\n])/);
  const widestOf = (texts: readonly string[], style: Style) =>
    Math.max(0, ...texts.flatMap(words).map((word) => widthOf(sheet, word.trimEnd(), style)));
  return Math.min(widest, Math.max(widestOf([column.head], headStyle), widestOf(cells, cellStyle)) + around);
}

function placed(columns: readonly Column[], widths: readonly number[]): readonly Laid[] {
  let x = page.left;
  return columns.map((column, i) => {
    const laid = { x, width: widths[i] ?? 0, to: column.to };
    x += laid.width;
    return laid;
  });
}
