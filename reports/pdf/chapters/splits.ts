/** Answers split by one question of background at a time (disclosure.md, rule 4), unit by unit. */
import { sayHidden, sayPositiveOf } from '../../counts-in-words.ts';
import { exactly } from '../../disclosure/disclosed.ts';
import type { DisclosedUnit, SplitReport } from '../../report.ts';
import { sayJoined } from '../../splits.ts';
import { inside, type ReportSheet } from '../layout/sheet.ts';
import { table } from '../layout/table.ts';
import { heading, paragraph, small } from '../layout/text.ts';
import { disclosedUnits, unitHeading } from './area.ts';

/** So many parts have room beside each other. */
const mostBeside = 3;
const headingKeep = 150;

export async function splits(sheet: ReportSheet, mark: (title: string) => void): Promise<void> {
  const { report, say } = sheet;
  const several = report.units.length > 1;
  paragraph(sheet, say('splits.why'));
  for (const unit of disclosedUnits(report).filter(hasSplits)) {
    await sheet.rest();
    inside(sheet, 'Sect', () => {
      if (several) unitHeading(sheet, unit, mark, headingKeep);
      for (const split of unit.splits) splitTables(sheet, split, several ? 3 : 2);
    });
  }
}

export function hasSplits({ splits: all }: Pick<DisclosedUnit, 'splits'>): boolean {
  return all.length > 0;
}

function splitTables(sheet: ReportSheet, split: SplitReport, level: 2 | 3): void {
  const { say } = sheet;
  heading(sheet, level, say('splits.by', { question: split.text }), headingKeep);
  const joined = sayJoined(split, say);
  if (joined) paragraph(sheet, joined, small);
  if (split.questions.length === 0) paragraph(sheet, sayHidden(say));
  for (let from = 0; from < split.parts.length; from += mostBeside) partsTable(sheet, split, from);
}

function partsTable(sheet: ReportSheet, { parts, questions }: SplitReport, from: number): void {
  const { say } = sheet;
  table(sheet, {
    columns: [
      { head: say('report.table.question') },
      ...parts.slice(from, from + mostBeside).map(({ label }) => ({ head: label, to: 'right' as const })),
    ],
    rows: questions.map(({ question, counts }) => [
      question.text,
      ...counts
        .slice(from, from + mostBeside)
        .map(({ n, positive }) => sayPositiveOf(question, exactly(positive), n, say)),
    ]),
  });
}
