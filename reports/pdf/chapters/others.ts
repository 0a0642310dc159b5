/** Questions that belong to no area: more questions, who those are who answered, and how their answers came in. No verdict. */

import { inside, type ReportSheet } from '../layout/sheet.ts';
import { answersOf } from './answers.ts';
import { disclosedUnits, unitHeading } from './area.ts';

export const outside = ['more', 'background'] as const;
export type Outside = (typeof outside)[number];

export async function others(
  sheet: ReportSheet,
  part: Outside | 'method',
  mark: (title: string) => void,
): Promise<void> {
  const several = sheet.report.units.length > 1;
  for (const unit of disclosedUnits(sheet.report).filter((one) => one[part].length > 0)) {
    await sheet.rest();
    inside(sheet, 'Sect', () => {
      const below = answersOf(sheet, unit[part], several ? 3 : 2);
      if (several) unitHeading(sheet, unit, mark, below.keep);
      below.write();
    });
  }
}
