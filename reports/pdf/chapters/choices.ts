/** A question whose choices have no order, or of which several could be taken: a table with a bar in every row. */
import { cellsOf, noAnswersTo, type ToldAs } from '../../cells.ts';
import { sayAbout, sayAlone } from '../../counts-in-words.ts';
import { baseOf, type Choices, type Several } from '../../disclosure/disclosed.ts';
import { share } from '../../shares.ts';
import { dotted } from '../charts/stack.ts';
import { colour } from '../layout/looks.ts';
import type { ReportSheet } from '../layout/sheet.ts';
import { table } from '../layout/table.ts';
import { bold, paragraph, small } from '../layout/text.ts';

const barHeight = 9;

export function choicesOf(sheet: ReportSheet, question: ToldAs<Choices | Several>): void {
  const { say, report } = sheet;
  const base = baseOf(question.disclosed);
  const cells = cellsOf(question);
  sheet.y += 6;
  paragraph(sheet, question.text, bold, { keep: 120, after: 1 });
  paragraph(sheet, sayAbout(question, say), small, { after: 0 });
  const none = noAnswersTo(question);
  const rows = cells.map((cell) => {
    const percent = cell.low === cell.high ? share(cell.low, base, report.language) : undefined;
    return [cell.label, percent ? `${cell.low} (${percent})` : sayAlone(cell, say)];
  });
  table(sheet, {
    columns: [
      { head: say('report.table.choice'), width: 190 },
      { head: say('report.table.count'), to: 'right', width: 70 },
    ],
    rows: none > 0 ? [...rows, [say('report.figure.noAnswer'), String(none)]] : rows,
    beside: (row, place) => {
      const { low, high } = cells[row] ?? { low: 0, high: 0 };
      const widthOf = (count: number) => (place.width * count) / Math.max(1, base);
      const y = place.y + (place.height - barHeight) / 2;
      if (low > 0) sheet.pdf.rect(place.x, y, widthOf(low), barHeight).fill(colour.pine);
      if (high > low)
        dotted(sheet.pdf, { x: place.x + widthOf(low), y, width: widthOf(high - low) }, barHeight);
    },
  });
}
