/** One stacked bar. A number that does not fit its part is left out: the table beneath has it. */
import type { FullTelling } from '../report.ts';
import { lineHeight, type Style, widthOf, writeLines } from './lines.ts';
import { colour, inkOn, stepColour } from './looks.ts';
import type { Sheet } from './sheet.ts';

export const stackHeight = 18;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export function noAnswers(telling: FullTelling): number {
  return telling.rest.reduce((sum, way) => sum + way.count, 0);
}

/** As wide as all who were asked; those without an answer last, hatched. */
export function drawStack(sheet: Sheet, telling: FullTelling, place: Place): void {
  const rest = noAnswers(telling);
  const one = place.width / (telling.n + rest);
  let { x } = place;
  for (const step of telling.steps.filter(({ count }) => count > 0)) {
    const part = { x, y: place.y, width: step.count * one };
    const fill = stepColour(step.level ?? 0);
    sheet.pdf.rect(part.x, part.y, part.width, stackHeight).fill(fill);
    number(sheet, step.count, part, inkOn(fill));
    x += part.width;
  }
  if (rest === 0) return;
  const part = { x, y: place.y, width: rest * one };
  hatch(sheet.pdf, part, stackHeight);
  number(sheet, rest, part, colour.ink);
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
