/** The same question put to several: a bar for each that tells it, in words why not for the others. */
import { pictureWords, saySide } from '../../comparisons/in-words.ts';
import type { ComparedFigure } from '../../findings/placed.ts';
import { stackHeight } from '../charts/stack.ts';
import type { Style } from '../layout/letters.ts';
import { atMost, type Line, lineHeight, linesOf, spaced, writeLines } from '../layout/lines.ts';
import { colour, page, wide } from '../layout/looks.ts';
import { aired, type Piece } from '../layout/pieces.ts';
import type { Sheet } from '../layout/styles.ts';
import { figureOfRows } from './rows.ts';
import { shareBar } from './share-bar.ts';
import { words } from './text.ts';

const style: Style = { weight: 'regular', size: 10.4, colour: colour.ink, leading: 1.35 };
const numberStyle: Style = { ...style, weight: 'bold' };
const nameWidth = 160;
const numberWidth = 96;
const barX = page.left + nameWidth + 11;
const barWidth = wide - nameWidth - numberWidth - 22;
const air = 9;

interface Row {
  readonly side: ComparedFigure['sides'][number];
  readonly name: readonly Line[];
  readonly told: readonly Line[];
  readonly height: number;
}

export function comparison(sheet: Sheet, compared: ComparedFigure, alt: string): readonly Piece[] {
  const rows = compared.sides.map((side) => rowOf(sheet, side, compared));
  const figure = figureOfRows(sheet, { rows, air, alt }, (row, y) => drawRow(sheet, row, y));
  const said = pictureWords(compared, sheet.say).map(({ word }) => word);
  const beneath = said.length === 0 ? [] : words(sheet, 'P', `${said.join('. ')}.`, sheet.styles.small);
  return [
    { ...figure, before: 6, ...(beneath.length > 0 && { bond: 'always' as const }) },
    ...aired(beneath, 0, 0),
  ];
}

function rowOf(sheet: Sheet, side: Row['side'], compared: ComparedFigure): Row {
  const isTold = side.as === 'told';
  const name = atMost(linesOf(sheet, side.label, style, nameWidth), 4);
  const told = atMost(
    linesOf(
      sheet,
      saySide(side, compared, sheet.say),
      isTold ? numberStyle : style,
      isTold ? numberWidth : barWidth + numberWidth,
    ),
    6,
  );
  return {
    side,
    name,
    told,
    height: Math.max(name.length * lineHeight(style), told.length * lineHeight(style), stackHeight),
  };
}

function drawRow(sheet: Sheet, { side, name, told, height }: Row, y: number): void {
  const middle = y + height / 2;
  const from = (lines: readonly Line[]) => middle - (lines.length * lineHeight(style)) / 2;
  writeLines(sheet, spaced(name), style, { x: page.left, y: from(name) });
  if (side.as !== 'told') {
    writeLines(sheet, spaced(told), { ...style, colour: colour.soft }, { x: barX, y: from(told) });
    return;
  }
  shareBar(sheet, side.figure, { x: barX, y: middle - stackHeight / 2, width: barWidth });
  writeLines(sheet, spaced(told), numberStyle, { x: page.right - numberWidth, y: from(told) });
}
