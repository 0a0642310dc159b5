/** Questions that belong to no area: background and the whole. No verdict. */

import { inside, type Sheet } from '../layout/sheet.ts';
import { answersOf } from './answers.ts';
import { disclosedUnits, unitHeading } from './area.ts';

export async function others(sheet: Sheet, mark: (title: string) => void): Promise<void> {
  const several = sheet.report.units.length > 1;
  for (const unit of disclosedUnits(sheet.report).filter((one) => one.others.length > 0)) {
    await sheet.rest();
    inside(sheet, 'Sect', () => {
      const below = answersOf(sheet, unit.others, several ? 3 : 2);
      if (several) unitHeading(sheet, unit, mark, below.keep);
      below.write();
    });
  }
}
