/** One stacked bar. A number that does not fit its part is left out: the table beneath has it. */
import { stackOf } from '../../figures.ts';
import type { Full } from '../../report.ts';
import { lineHeight, type Style, widthOf, writeLines } from '../layout/lines.ts';
import { colour } from '../layout/looks.ts';
import type { Sheet } from '../layout/sheet.ts';

export const stackHeight = 18;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** As wide as all who were asked; those without an answer last, hatched. */
export function drawStack(sheet: Sheet, disclosed: Full, place: Place): void {
  for (const { start, width, count, fill, ink } of stackOf(disclosed, '')) {
    const part = { x: place.x + start * place.width, y: place.y, width: width * place.width };
    if (fill) sheet.pdf.rect(part.x, part.y, part.width, stackHeight).fill(fill);
    else hatch(sheet.pdf, part, stackHeight);
    number(sheet, count, part, ink);
  }
}

function number(sheet: Sheet, count: number, part: Place, ink: string): void {
  const style: Style = { weight: 'bold', size: 9.5, colour: ink, leading: 1.3 };
  const width = widthOf(sheet, String(count), style);
  if (width + 2 > part.width) return;
  const y = part.y + (stackHeight - lineHeight(style)) / 2;
  writeLines(
    sheet,
    [{ text: `${count} `, width }],
    style,
    { x: part.x, y },
    { width: part.width, to: 'centre' },
  );
}

/** Slanting stripes: told apart from every step without colour. */
export function hatch(pdf: PDFKit.PDFDocument, { x, y, width }: Place, height: number): void {
  pdf.save();
  pdf.rect(x, y, width, height).clip();
  pdf.rect(x, y, width, height).fill(colour.hatchLight);
  for (let at = x - height; at < x + width; at += 8.5) pdf.moveTo(at, y + height).lineTo(at + height, y);
  pdf.lineWidth(3).strokeColor(colour.hatchDark).stroke();
  pdf.restore();
}
