/** One stacked bar. A number that does not fit its part is left out: the table beneath has it. */

import type { ToldAs } from '../../cells.ts';
import type { Ordered } from '../../disclosure/disclosed.ts';
import { labelsOf, stackOf } from '../../figures.ts';
import { lineHeight, type Style, widthOf, writeLines } from '../layout/lines.ts';
import { colour } from '../layout/looks.ts';
import type { Paper } from '../layout/sheet.ts';

export const stackHeight = 18;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** As wide as all who were asked: best first, those of whom no side is known as a dotted band, no answers last and hatched. */
export function drawStack(sheet: Paper, question: ToldAs<Ordered>, place: Place): void {
  for (const { start, width, number, as, fill, ink } of stackOf(question, labelsOf(sheet.say))) {
    const part = { x: place.x + start * place.width, y: place.y, width: width * place.width };
    if (fill) edged(sheet.pdf, part, fill);
    else if (as === 'unsure') dotted(sheet.pdf, part, stackHeight);
    else hatch(sheet.pdf, part, stackHeight);
    numbered(sheet, number, part, ink);
  }
}

/** With a thin edge, so that the lightest step does not run into the paper. */
export function edged(
  pdf: PDFKit.PDFDocument,
  { x, y, width }: Place,
  fill: string,
  height = stackHeight,
): void {
  pdf.rect(x, y, width, height).fill(fill);
  pdf
    .rect(x + 0.3, y + 0.3, Math.max(0, width - 0.6), height - 0.6)
    .lineWidth(0.6)
    .strokeColor(colour.edge)
    .stroke();
}

function numbered(sheet: Paper, number: string, part: Place, ink: string): void {
  const style: Style = { weight: 'bold', size: 9.5, colour: ink, leading: 1.3 };
  const width = widthOf(sheet, number, style);
  if (number === '' || width + 2 > part.width) return;
  const y = part.y + (stackHeight - lineHeight(style)) / 2;
  const line = [{ text: `${number} `, width }];
  writeLines(sheet, line, style, { x: part.x, y }, { width: part.width, to: 'centre' });
}

/** Dots on white: those who may be on either side. */
export function dotted(pdf: PDFKit.PDFDocument, { x, y, width }: Place, height: number): void {
  edged(pdf, { x, y, width }, colour.white, height);
  for (let across = x + 3; across < x + width - 1.5; across += 4.5) {
    for (let down = y + 3; down < y + height - 1.5; down += 4.5)
      pdf.circle(across, down, 0.8).fill(colour.soft);
  }
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
