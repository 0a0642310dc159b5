/** The symbols of the verdicts, drawn: the typeface has none of them. Always beside their word. */

import type { Verdict } from '../../report.ts';
import { chooseFont } from '../layout/letters.ts';
import type { Square } from '../layout/sheet.ts';

const draw: Readonly<Record<Verdict, (pdf: PDFKit.PDFDocument, at: Square, colour: string) => void>> = {
  strength: (pdf, { x, y, size }, colour) => {
    pdf
      .moveTo(x, y + size * 0.55)
      .lineTo(x + size * 0.36, y + size * 0.92)
      .lineTo(x + size, y + size * 0.12)
      .lineWidth(2)
      .lineCap('round')
      .lineJoin('round')
      .strokeColor(colour)
      .stroke();
  },
  develop: (pdf, { x, y, size }, colour) => {
    const r = size / 2;
    pdf
      .circle(x + r, y + r, r - 0.6)
      .lineWidth(1.2)
      .strokeColor(colour)
      .stroke();
    pdf.path(`M ${x + r} ${y} A ${r} ${r} 0 0 0 ${x + r} ${y + size} Z`).fill(colour);
  },
  change: (pdf, { x, y, size }, colour) => {
    pdf.polygon([x + size / 2, y], [x + size, y + size], [x, y + size]).fill(colour);
  },
  unknown: (pdf, { x, y, size }, colour) => {
    chooseFont(pdf, 'bold', size * 1.5)
      .fillColor(colour)
      .text('?', x + 1, y - size * 0.45, { lineBreak: false });
  },
};

/** By shape as by colour, so that it is told in grey; `at` in points. */
export function drawSymbol(pdf: PDFKit.PDFDocument, verdict: Verdict, at: Square, colour: string): void {
  pdf.save();
  draw[verdict](pdf, at, colour);
  pdf.restore();
}
