/** A chapter about one area: for each unit that had questions in it the verdict, the bars and the tables. */
import { sayHidden } from '../../counts-in-words.ts';
import type { AuditReport, Chapter, DisclosedUnit, SuppressedUnit } from '../../report.ts';
import { localeOf, unitName } from '../../words.ts';
import { lineHeight } from '../layout/lines.ts';
import { inside, type ReportSheet } from '../layout/sheet.ts';
import { bold, heading, paragraph, small } from '../layout/text.ts';
import { answersOf } from './answers.ts';
import { verdictBox, verdictHeight } from './verdict.ts';

type Part = Chapter['parts'][number];

export async function areaChapter(
  sheet: ReportSheet,
  parts: readonly Part[],
  mark: (title: string) => void,
): Promise<void> {
  const { report, say } = sheet;
  const several = report.units.length > 1;
  const asked = parts.flatMap((part) => {
    const unit = disclosedUnits(report).find((one) => one.key === part.unit);
    return unit ? [{ unit, area: part.area }] : [];
  });
  const suppressed = report.units.filter((unit) => unit.as === 'suppressed');
  if (asked.length === 0) {
    paragraph(sheet, say(suppressed.length > 0 ? 'report.chapter.noneShown' : 'report.chapter.nobodyAsked'));
  }
  suppressedUnits(sheet, suppressed);
  for (const { unit, area } of asked) {
    await sheet.rest();
    inside(sheet, 'Sect', () => {
      const below = answersOf(sheet, area.questions, several ? 3 : 2);
      if (several) unitHeading(sheet, unit, mark, verdictHeight + below.keep);
      verdictBox(sheet, area, below.keep);
      below.write();
    });
  }
}

export function disclosedUnits(report: AuditReport): readonly DisclosedUnit[] {
  return report.units.filter((unit) => unit.as === 'anonymous');
}

/** The name of the unit, and how many answered: every number beneath is about them. */
export function unitHeading(
  sheet: ReportSheet,
  unit: DisclosedUnit,
  mark: (title: string) => void,
  keep: number,
): void {
  const name = unitName(unit, sheet.report.units, sheet.say);
  heading(sheet, 2, name, keep + lineHeight(small));
  mark(name);
  paragraph(sheet, sheet.say('report.answeredOf', { answered: unit.answered, invited: unit.invited }), small);
}

/** Hidden units are named, so that a reader need not wonder where they went (disclosure.md, rule 2). */
function suppressedUnits(sheet: ReportSheet, suppressed: readonly SuppressedUnit[]): void {
  if (suppressed.length === 0) return;
  const { report, say } = sheet;
  if (report.units.length === 1) {
    paragraph(sheet, sayHidden(say), bold);
    return;
  }
  const names = suppressed.map((unit) => unitName(unit, report.units, say));
  const units = new Intl.ListFormat(localeOf(report.language)).format(names);
  paragraph(sheet, say('report.chapter.notShown', { units }));
}
