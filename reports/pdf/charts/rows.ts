/** Rows of a picture one below the other: what each is about, its bar, and what it says. */
import type { Segment } from '../../figures.ts';
import type { Verdict } from '../../report.ts';
import type { Style } from '../layout/letters.ts';
import { type Line, lineHeight, spaced, writeLines } from '../layout/lines.ts';
import { page, paints, wide } from '../layout/looks.ts';
import type { Piece } from '../layout/pieces.ts';
import { type Paper, put } from '../layout/sheet.ts';
import { type Key, writeKey } from './key.ts';
import { drawStack } from './stack.ts';
import { drawSymbol } from './symbols.ts';

/** Measures in points. */
export interface Frame {
  readonly name: number;
  /** Nothing where only the bar stands beside the name. */
  readonly result: number;
  readonly between: number;
  readonly bar: number;
  /** No row is lower. */
  readonly least: number;
  /** Beneath each row. */
  readonly air: number;
  /** Words begin at the top of their row, rather than in its middle. */
  readonly fromTop?: true;
}

export interface Words {
  readonly lines: readonly Line[];
  readonly style: Style;
  /** Drawn before them. */
  readonly verdict?: Verdict;
}

export interface Row {
  readonly name: Words;
  readonly segments: readonly Segment[] | undefined;
  /** Where the bar would be. */
  readonly instead: readonly Words[];
  readonly results: readonly Words[];
}

/** From a symbol to its word. */
export const afterSymbol = 14;

/** In points: what is left of the page’s width between name and result. */
export const barWidth = ({ name, result, between }: Frame): number =>
  wide - name - between - (result > 0 ? result + between : 0);

const heightOf = (words: readonly Words[]): number =>
  words.reduce((sum, { lines, style }) => sum + lines.length * lineHeight(style), 0);

function heightOfRow({ name, instead, results }: Row, { least }: Frame): number {
  return Math.max(heightOf([name]), heightOf(instead), heightOf(results), least);
}

/** As one figure that the end of a page does not part, with its key above it. */
export function figureOfRows(
  sheet: Paper,
  rows: readonly Row[],
  frame: Frame,
  alt: string,
  key?: Key,
): Piece {
  const heights = rows.map((row) => heightOfRow(row, frame) + frame.air);
  const keyHeight = key?.height ?? 0;
  const height = heights.reduce((sum, one) => sum + one, keyHeight);
  const write = (): void => {
    const top = sheet.y;
    const draw = (): void => {
      if (key) writeKey(sheet, key, top);
      let y = top + keyHeight;
      rows.forEach((row, i) => {
        drawRow(sheet, row, frame, y);
        y += heights[i] ?? 0;
      });
    };
    put(sheet, 'Figure', draw, { alt, bbox: [page.left, top, page.right, top + height] });
  };
  return { height, write };
}

function drawRow(sheet: Paper, row: Row, frame: Frame, y: number): void {
  const middle = y + heightOfRow(row, frame) / 2;
  const x = page.left + frame.name + frame.between;
  const top = (words: readonly Words[]) => (frame.fromTop ? y : middle - heightOf(words) / 2);
  writeWords(sheet, [row.name], page.left, top([row.name]));
  const place = { x, y: middle - frame.bar / 2, width: barWidth(frame) };
  const air = frame.air + frame.least - frame.bar;
  drawStack(sheet, row.segments ?? [], place, { height: frame.bar, air });
  writeWords(sheet, row.instead, x, top(row.instead));
  writeWords(sheet, row.results, page.right - frame.result, top(row.results));
}

function writeWords(sheet: Paper, words: readonly Words[], x: number, top: number): void {
  let y = top;
  for (const { lines, style, verdict } of words) {
    if (verdict) drawSymbol(sheet.pdf, verdict, { x, y: y + 2.6, size: 8.6 }, paints[verdict].strong);
    writeLines(sheet, spaced(lines), style, { x: verdict ? x + afterSymbol : x, y });
    y += lines.length * lineHeight(style);
  }
}
