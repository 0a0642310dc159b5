/** The first page: what was audited, by whom, when, and how many answered. */
import type { AuditReport, Unit } from '../../report.ts';
import { day, placeName, wholePeriod } from '../../words.ts';
import { type Fact, facts } from '../layout/facts.ts';
import type { Style } from '../layout/letters.ts';
import { atMost, type Line, lineHeight, linesOf, writeLines } from '../layout/lines.ts';
import { colour, page, wide } from '../layout/looks.ts';
import { drawStairs } from '../layout/mark.ts';
import { decorate, inside, newPage, put, type ReportSheet } from '../layout/sheet.ts';
import { spokenAs } from '../layout/text.ts';

/** Pine down to here; the stairs stand a little above. */
const pineHeight = page.height * 0.62;
const titleTop = 190;
/** Of the title and what it is about together, so that both stay on the pine. */
const mostHeight = 300;

export function cover(sheet: ReportSheet): void {
  newPage(sheet);
  decorate(sheet, () => background(sheet));
  inside(sheet, 'Sect', () => {
    nameAndNotice(sheet);
    title(sheet);
    sheet.y = pineHeight + 30;
    facts(sheet, coverFacts(sheet.report, sheet), 128);
  });
}

function background(sheet: ReportSheet): void {
  sheet.pdf.rect(0, 0, page.width, pineHeight).fill(colour.pine);
  const stairs = { width: 55, gap: 10, heights: [45, 98, 150], round: 6 };
  drawStairs(sheet, { x: page.right - 185, y: pineHeight - 42 }, stairs, colour.stair);
  const mark = { width: 5.2, gap: 2.3, heights: [6.8, 11.2, 16.5], round: 1.5 };
  drawStairs(sheet, { x: page.left, y: 66 }, mark, colour.white);
}

function nameAndNotice(sheet: ReportSheet): void {
  const name: Style = { weight: 'bold', size: 13.5, colour: colour.white, leading: 1.3 };
  put(sheet, 'P', () => {
    writeLines(sheet, linesOf(sheet, sheet.say('report.mark'), name, 200), name, {
      x: page.left + 28,
      y: 50,
    });
  });
  if (!sheet.report.invented) return;
  const notice: Style = { weight: 'bold', size: 11, colour: colour.pine };
  const lines = linesOf(sheet, sheet.say('report.invented'), notice, wide - 160);
  const width = Math.max(...lines.map((line) => line.width)) + 20;
  const at = { x: page.right - width + 10, y: 52 };
  const height = lines.length * lineHeight(notice);
  decorate(sheet, () => sheet.pdf.roundedRect(at.x - 10, at.y - 4, width, height + 8, 6).fill(colour.white));
  put(sheet, 'P', () => writeLines(sheet, lines, notice, at));
}

/** As large as it can be: a short name stands out, a long one still has room. */
function title(sheet: ReportSheet): void {
  const { report } = sheet;
  const under: Style = { weight: 'regular', size: 15.5, colour: colour.pale, leading: 1.5 };
  const about = linesOf(
    sheet,
    sheet.say(`report.about.${onlyUsers(report) ? 'users' : 'several'}`),
    under,
    380,
  );
  const space = mostHeight - about.length * lineHeight(under) - 13;
  const name = coverName(report);
  const [style, lines] = fitted(sheet, name, space);
  put(
    sheet,
    'H1',
    () => writeLines(sheet, lines, style, { x: page.left, y: titleTop }),
    spokenAs(name, lines),
  );
  const top = titleTop + lines.length * lineHeight(style) + 13;
  put(sheet, 'P', () => writeLines(sheet, about, under, { x: page.left, y: top }));
}

function fitted(sheet: ReportSheet, text: string, height: number): readonly [Style, readonly Line[]] {
  for (const size of [40, 34, 28, 23, 19]) {
    const style: Style = { weight: 'bold', size, colour: colour.white, leading: 1.2 };
    const lines = linesOf(sheet, text, style, size > 28 ? 450 : wide);
    const most = size > 28 ? 4 : Math.floor(height / lineHeight(style));
    if (lines.length <= most && lines.length * lineHeight(style) <= height) return [style, lines];
  }
  const style: Style = { weight: 'bold', size: 16, colour: colour.white, leading: 1.2 };
  const most = Math.floor(height / lineHeight(style));
  return [style, atMost(linesOf(sheet, text, style, wide), most)];
}

/** A report on one service carries its name, as those do who will read it. */
function coverName(report: AuditReport): string {
  const [only] = report.units;
  return only && report.units.length === 1 ? placeName(only) : report.title;
}

function onlyUsers(report: AuditReport): boolean {
  return report.units.every((unit) => unit.audience === 'user');
}

function coverFacts(report: AuditReport, { say }: Pick<ReportSheet, 'say'>): readonly Fact[] {
  const collected = wholePeriod(report.units, report.language);
  const [only] = report.units;
  return [
    ...(coverName(report) === report.title ? [] : [[say('report.fact.audit'), report.title] as const]),
    [say('report.fact.auditors'), report.auditors],
    [say('report.fact.commissioner'), report.commissioner],
    ...(collected ? [[say('report.fact.collected'), collected] as const] : []),
    report.units.length === 1 && only
      ? [say('report.fact.answered'), howMany(only, say)]
      : [say('report.fact.services'), String(new Set(report.units.map((unit) => unit.service.id)).size)],
    [say('report.fact.madeOn'), day(report.madeOn, report.language)],
  ];
}

function howMany(unit: Unit, say: ReportSheet['say']): string {
  if (unit.as === 'suppressed') return say('disclosure.hidden');
  if (unit.as === 'named') return say('report.how.named', { count: unit.accounts.length });
  return say('report.answered', { answered: unit.answered, invited: unit.invited });
}
