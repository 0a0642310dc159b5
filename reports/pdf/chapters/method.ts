/** How the answers came in and who helped, unit by unit: what a reader needs to weigh the answers by. */

import { inside, type Sheet } from '../layout/sheet.ts';
import { paragraph } from '../layout/text.ts';
import { answersOf } from './answers.ts';
import { disclosedUnits, unitHeading } from './area.ts';

export async function method(sheet: Sheet, mark: (title: string) => void): Promise<void> {
  const several = sheet.report.units.length > 1;
  paragraph(sheet, sheet.say('method.why'));
  for (const unit of disclosedUnits(sheet.report)) {
    await sheet.rest();
    inside(sheet, 'Sect', () => {
      const below = answersOf(sheet, unit.method, several ? 3 : 2);
      if (several) unitHeading(sheet, unit, mark, below.keep);
      below.write();
    });
  }
}
