/** One stacked bar, with its numbers. */
import type { Segment } from '../../figures.ts';
import { type Style, widthOf } from '../layout/letters.ts';
import { lineHeight, writeLines } from '../layout/lines.ts';
import { colour } from '../layout/looks.ts';
import type { Box, Paper } from '../layout/sheet.ts';

export const stackHeight = 18;
const within: Style = { weight: 'bold', size: 9.5, colour: colour.ink, leading: 1.3 };
const above: Style = { weight: 'bold', size: 7.6, colour: colour.soft, leading: 1.15 };

type Place = Omit<Box, 'height'>;

/** The parts of a bar in their order: those of whom no side is known as a dotted band, no answers hatched. `air`: above it. */
export function drawStack(
  sheet: Paper,
  segments: readonly Segment[],
  place: Place,
  { height, air }: { readonly height: number; readonly air: number },
): void {
  const end = air < lineHeight(above) ? place.x : place.x + place.width;
  let taken = place.x - 4;
  for (const segment of segments) {
    const { start, width, number, as, ink } = segment;
    const part = { x: place.x + start * place.width, y: place.y, width: width * place.width };
    drawPart(sheet.pdf, segment, part, height);
    taken = numbered(sheet, number, part, as === 'unsure' ? undefined : ink, { taken, end });
  }
}

/** Of a bar, or a square of its key. */
export function drawPart(
  pdf: PDFKit.PDFDocument,
  { as, fill }: Pick<Segment, 'as' | 'fill'>,
  place: Place,
  height: number,
): void {
  if (fill) edged(pdf, place, fill, height);
  else if (as === 'unsure') dotted(pdf, place, height);
  else hatch(pdf, place, height);
}

/** With a thin edge, so that the lightest step does not run into the paper. */
function edged(pdf: PDFKit.PDFDocument, { x, y, width }: Place, fill: string, height: number): void {
  pdf.rect(x, y, width, height).fill(fill);
  pdf
    .rect(x + 0.3, y + 0.3, Math.max(0, width - 0.6), height - 0.6)
    .lineWidth(0.6)
    .strokeColor(colour.edge)
    .stroke();
}

/** The room above a bar: from where it is free, and where it ends: at once, where a row above lies too near. */
interface Above {
  readonly taken: number;
  readonly end: number;
}

/**
 * Within the part, or small above it where it is too narrow or dotted (no ink); left out only where that is taken too. Where
 * the last one above ends.
 */
function numbered(
  sheet: Paper,
  number: string,
  part: Place,
  ink: string | undefined,
  { taken, end }: Above,
): number {
  if (number === '') return taken;
  const width = widthOf(sheet, number, within);
  if (ink !== undefined && width + 2 <= part.width) {
    const y = part.y + (stackHeight - lineHeight(within)) / 2;
    const line = [{ text: `${number} `, width }];
    writeLines(
      sheet,
      line,
      { ...within, colour: ink },
      { x: part.x, y },
      { width: part.width, to: 'centre' },
    );
    return taken;
  }
  const narrow = widthOf(sheet, number, above);
  const x = Math.min(part.x + (part.width - narrow) / 2, end - narrow);
  if (x < taken) return taken;
  writeLines(sheet, [{ text: `${number} `, width: narrow }], above, {
    x,
    y: part.y - lineHeight(above) - 0.5,
  });
  return x + narrow + 2;
}

/** Dots on white: those who may be on either side. Each row is one line, dashed so closely that round dots are left of it. */
function dotted(pdf: PDFKit.PDFDocument, { x, y, width }: Place, height: number): void {
  edged(pdf, { x, y, width }, colour.white, height);
  pdf.save();
  for (let down = y + 3; down < y + height - 1.5; down += 4.5)
    pdf.moveTo(x + 3, down).lineTo(x + width - 1.4, down);
  pdf.lineWidth(1.6).lineCap('round').dash(0.01, { space: 4.49 }).strokeColor(colour.soft).stroke();
  pdf.restore();
}

/** Slanting stripes: told apart from every step without colour. */
function hatch(pdf: PDFKit.PDFDocument, { x, y, width }: Place, height: number): void {
  pdf.save();
  pdf.rect(x, y, width, height).clip();
  pdf.rect(x, y, width, height).fill(colour.hatchLight);
  for (let at = x - height; at < x + width; at += 8.5) pdf.moveTo(at, y + height).lineTo(at + height, y);
  pdf.lineWidth(3).strokeColor(colour.hatchDark).stroke();
  pdf.restore();
}
