/** How it was done: who asked whom, when, and how many answered. */
import { sayHidden } from '../../counts-in-words.ts';
import { hasMoreThanInvited, type Unit } from '../../report.ts';
import { isPercentTold, share } from '../../shares.ts';
import { day, period, unitName, wholePeriod } from '../../words.ts';
import { facts } from '../layout/facts.ts';
import { inside, type ReportSheet } from '../layout/sheet.ts';
import { table } from '../layout/table.ts';
import { bold, heading, paragraph } from '../layout/text.ts';

export function how(sheet: ReportSheet): void {
  const { report, say } = sheet;
  if (report.invented) paragraph(sheet, say('report.inventedMeans'), bold);
  paragraph(sheet, say('report.how.intro', { k: report.k }));
  sheet.y += 8;
  facts(sheet, howFacts(sheet), 128);
  inside(sheet, 'Sect', () => services(sheet));
}

function howFacts({ report, say }: ReportSheet): readonly (readonly [string, string])[] {
  const all: readonly (readonly [string, string | undefined])[] = [
    [say('report.fact.auditors'), report.auditors],
    [say('report.fact.commissioner'), report.commissioner],
    [say('report.fact.collected'), wholePeriod(report.units, report.language)],
    [say('report.fact.contact'), report.contact],
    [say('report.fact.feedback'), report.feedback],
    [say('report.fact.madeOn'), day(report.madeOn, report.language)],
  ];
  return all.flatMap(([name, words]) => (words ? [[name, words] as const] : []));
}

function services(sheet: ReportSheet): void {
  const { report, say } = sheet;
  heading(sheet, 2, say('report.how.services'), 70);
  table(sheet, {
    columns: [
      { head: say('report.how.service'), width: 134 },
      { head: say('report.how.who'), width: 88 },
      { head: say('report.how.when'), width: 128 },
      { head: say('report.how.invited'), to: 'right', width: 50 },
      { head: say('report.how.answeredHead'), to: 'right' },
    ],
    rows: report.units.map((unit) => [
      unitName(unit, sameAudience(report.units, unit), say),
      say(`report.audience.${unit.audience}`),
      period(unit.openedOn, unit.closedOn, report.language) ?? say('report.how.noDate'),
      String(unit.invited),
      howMany(sheet, unit),
    ]),
  });
  if (report.units.some(({ as }) => as === 'suppressed')) paragraph(sheet, sayHidden(say));
  if (report.units.some(hasMoreThanInvited)) paragraph(sheet, say('report.how.more'));
  for (const words of report.units.flatMap((unit) => reasonsOf(unit, sheet))) paragraph(sheet, words);
  const texts = report.units.some((unit) => unit.as === 'anonymous' && unit.textsWait);
  if (texts) paragraph(sheet, say('report.how.texts'));
}

/** What staff wrote of an open link to few, and of more answers than were invited. */
function reasonsOf(unit: Unit, { report, say }: ReportSheet): readonly string[] {
  const about = unitName(unit, report.units, say);
  return [
    ...(unit.openLinkReason ? [say('releasing.link-reason', { reason: unit.openLinkReason })] : []),
    ...(unit.overInvitedReason
      ? [say('releasing.over-invited-reason', { reason: unit.overInvitedReason })]
      : []),
  ].map((words) => `${about}. ${words}`);
}

/** The audience has a column of its own, so names need not tell it. */
function sameAudience(units: readonly Unit[], { audience }: Unit): readonly Unit[] {
  return units.filter((unit) => unit.audience === audience);
}

function howMany({ report, say }: ReportSheet, unit: Unit): string {
  if (unit.as === 'suppressed') return say('disclosure.hidden');
  if (unit.as === 'named') return say('report.how.named', { count: unit.accounts.length });
  const percent =
    unit.invited >= unit.answered ? share(unit.answered, unit.invited, report.language) : undefined;
  const part = isPercentTold(unit.answered) && percent ? ` (${percent})` : '';
  return `${unit.answered}${part}`;
}
