/** A question whose choices have no order, or of which several could be taken: a bar and a number for each. */
import { cellsOf, noAnswersTo, type ToldAs } from '../../cells.ts';
import { sayAlone } from '../../counts-in-words.ts';
import { baseOf, type Choices, type Several } from '../../disclosure/disclosed.ts';
import { share } from '../../shares.ts';
import { dotted, edged } from '../charts/stack.ts';
import type { Style } from '../layout/letters.ts';
import { type Line, lineHeight, linesOf, spaced, writeLines } from '../layout/lines.ts';
import { colour, page, wide } from '../layout/looks.ts';
import type { Piece } from '../layout/pieces.ts';
import type { Sheet } from '../layout/styles.ts';
import { figureOfRows } from './rows.ts';

const nameStyle: Style = { weight: 'regular', size: 10.4, colour: colour.ink, leading: 1.35 };
const numberStyle: Style = { ...nameStyle, weight: 'bold' };
const nameWidth = 210;
const numberWidth = 84;
const barX = page.left + nameWidth + 11;
const barWidth = wide - nameWidth - numberWidth - 22;
const barHeight = 10;
const air = 6;

interface Row {
  readonly name: readonly Line[];
  readonly number: readonly Line[];
  readonly low: number;
  readonly high: number;
  readonly height: number;
}

export function choices(sheet: Sheet, question: ToldAs<Choices | Several>, alt: string): readonly Piece[] {
  const base = Math.max(1, baseOf(question.disclosed));
  const rows = rowsOf(sheet, question, base);
  const figure = figureOfRows(sheet, { rows, air, alt }, (row, y) => drawRow(sheet, row, y, base));
  return [{ ...figure, before: 6 }];
}

function rowsOf(sheet: Sheet, question: ToldAs<Choices | Several>, base: number): readonly Row[] {
  const none = noAnswersTo(question);
  const cells = cellsOf(question).map(({ label, low, high }) => {
    const percent = low === high ? share(low, base, sheet.language) : undefined;
    return { label, low, high, told: percent ? `${low} (${percent})` : sayAlone({ low, high }, sheet.say) };
  });
  const rest = { label: sheet.say('report.figure.noAnswer'), low: 0, high: 0, told: String(none) };
  return [...cells, ...(none > 0 ? [rest] : [])].map(({ label, low, high, told }) => {
    const name = linesOf(sheet, label, nameStyle, nameWidth);
    const number = linesOf(sheet, told, numberStyle, numberWidth);
    return { name, number, low, high, height: Math.max(name.length, number.length) * lineHeight(nameStyle) };
  });
}

function drawRow(sheet: Sheet, { name, number, low, high, height }: Row, y: number, base: number): void {
  writeLines(sheet, spaced(name), nameStyle, { x: page.left, y });
  const bar = y + (height - barHeight) / 2;
  const widthOf = (count: number) => (barWidth * count) / base;
  if (low > 0) edged(sheet.pdf, { x: barX, y: bar, width: widthOf(low) }, colour.pine, barHeight);
  if (high > low)
    dotted(sheet.pdf, { x: barX + widthOf(low), y: bar, width: widthOf(high - low) }, barHeight);
  writeLines(sheet, spaced(number), numberStyle, { x: page.right - numberWidth, y });
}
