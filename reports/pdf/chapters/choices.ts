/** A question whose choices have no order, or of which several could be taken: a table with a bar in every row. */
import { restOf } from '../../figures.ts';
import type { Full } from '../../report.ts';
import type { DisclosedAs } from '../charts/narrowed.ts';
import { colour } from '../layout/looks.ts';
import type { Sheet } from '../layout/sheet.ts';
import { table } from '../layout/table.ts';
import { bold, paragraph, small } from '../layout/text.ts';
import { share } from '../words.ts';

const barHeight = 9;

export function choicesOf(sheet: Sheet, { text, disclosed }: DisclosedAs<Full>): void {
  const { say, report } = sheet;
  sheet.y += 6;
  paragraph(sheet, text, bold, { keep: 120, after: 1 });
  const about = say('report.table.answeredQuestion', { count: disclosed.n });
  const more = disclosed.counts === 'once' ? '' : ` ${say(`report.table.${disclosed.counts}`)}`;
  paragraph(sheet, `${about}${more}`, small, { after: 0 });
  const none = restOf(disclosed);
  const rows = disclosed.steps.map((step) => {
    const percent = share(step.count, disclosed.n, report.language);
    return [step.label, percent ? `${step.count} (${percent})` : String(step.count)];
  });
  table(sheet, {
    columns: [
      { head: say('report.table.choice'), width: 190 },
      { head: say('report.table.count'), to: 'right', width: 70 },
    ],
    rows: none > 0 ? [...rows, [say('report.figure.noAnswer'), String(none)]] : rows,
    beside: (row, place) => {
      const count = disclosed.steps[row]?.count ?? 0;
      const width = (place.width * count) / Math.max(1, disclosed.n);
      const y = place.y + (place.height - barHeight) / 2;
      if (count > 0) sheet.pdf.rect(place.x, y, width, barHeight).fill(colour.pine);
    },
  });
}
