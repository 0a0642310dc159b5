/** What services have answered for themselves, by name: question and answer, as they were written. */
import type { Account, NamedUnit } from '../../report.ts';
import { unitName } from '../../words.ts';
import { inside, type ReportSheet } from '../layout/sheet.ts';
import { bold, heading, paragraph, plain } from '../layout/text.ts';

export async function accounts(sheet: ReportSheet, mark: (title: string) => void): Promise<void> {
  const { report, say } = sheet;
  paragraph(sheet, say('report.named.intro'));
  for (const unit of report.units.filter((one) => one.as === 'named')) {
    await sheet.rest();
    inside(sheet, 'Sect', () => {
      if (report.units.length > 1) {
        const name = unitName(unit, report.units, say);
        heading(sheet, 2, name, 70);
        mark(name);
      }
      ofUnit(sheet, unit);
    });
  }
}

function ofUnit(sheet: ReportSheet, unit: NamedUnit): void {
  const { say } = sheet;
  const count = unit.accounts.length;
  if (count === 0) paragraph(sheet, say('report.named.none'));
  unit.accounts.forEach((account, i) => {
    if (count > 1)
      heading(
        sheet,
        sheet.report.units.length > 1 ? 3 : 2,
        say('report.named.account', { number: i + 1, count }),
      );
    oneAccount(sheet, account);
  });
}

function oneAccount(sheet: ReportSheet, account: Account): void {
  for (const { question, answer } of account) {
    sheet.y += 4;
    paragraph(sheet, question, bold, { keep: 26, after: 1 });
    paragraph(sheet, answer.trim() === '' ? sheet.say('report.named.noAnswer') : answer, plain);
  }
}
