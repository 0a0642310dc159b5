/** How it was done: who was asked, when, how many answered, how the answers came in and who those are who answered. */

import type { Say } from '../../../surveys/languages.ts';
import type { FactCheckDone } from '../../../surveys/reporting/fact-check/making.ts';
import { sayHidden } from '../../counts-in-words.ts';
import { type DisclosedUnit, hasMoreThanInvited, type Unit } from '../../report.ts';
import { isPercentTold, share } from '../../shares.ts';
import { localeOf, period, unitName, type Wording } from '../../words.ts';
import { chapterId, heading, link, list, notice, paragraph, text } from '../blocks.ts';
import { type Composition, disclosedUnits, nameOf } from '../composition.ts';
import type { Block, TableBlock } from '../document.ts';
import { figuresOf } from '../figures.ts';
import { ownChapter } from '../own-chapter.ts';

/** Of more than these the figures would fill pages before anything is told: their numbers are in the appendix. */
const mostWithFigures = 3;

/**
 * The auditors’ own words, then drafts of how it was done, from what is disclosed; collections that are still open
 * are named.
 */
export function method(composition: Composition): readonly Block[] {
  const { report, say, unfinished } = composition;
  const open = unfinished.map(({ name, state }) => `${name}: ${say(`document.unfinished.${state}`)}`);
  return [
    ...ownChapter('method', composition).blocks,
    ...(report.invented ? [notice('invented', say('report.inventedMeans'))] : []),
    ...factCheck(composition),
    paragraph(say('report.how.intro', { k: report.k })),
    heading(2, say('report.how.services')),
    services(composition),
    ...notes(composition),
    ...(open.length > 0 ? [heading(2, say('document.method.unfinished')), list(open)] : []),
    ...detail('background', composition),
    ...detail('method', composition),
  ];
}

function services(composition: Composition): TableBlock {
  const { report, say } = composition;
  return {
    as: 'table',
    caption: say('document.method.table'),
    columns: [
      { head: say('report.how.service') },
      { head: say('report.how.who') },
      { head: say('report.how.when') },
      { head: say('report.how.invited'), to: 'right' },
      { head: say('report.how.answeredHead'), to: 'right' },
    ],
    rows: report.units.map((unit) => [
      unitName(unit, sameAudience(report.units, unit), say),
      say(`report.audience.${unit.audience}`),
      period(unit.openedOn, unit.closedOn, report.language) ?? say('report.how.noDate'),
      String(unit.invited),
      howMany(unit, composition),
    ]),
  };
}

/** The audience has a column of its own, so names need not tell it. */
function sameAudience(units: readonly Unit[], { audience }: Unit): readonly Unit[] {
  return units.filter((unit) => unit.audience === audience);
}

function howMany(unit: Unit, { report, say }: Composition): string {
  if (unit.as === 'suppressed') return say('disclosure.hidden');
  if (unit.as === 'named') return say('report.how.named', { count: unit.accounts.length });
  const percent =
    unit.invited >= unit.answered ? share(unit.answered, unit.invited, report.language) : undefined;
  const part = isPercentTold(unit.answered) && percent ? ` (${percent})` : '';
  return `${unit.answered}${part}`;
}

function notes(composition: Composition): readonly Block[] {
  const { report, say } = composition;
  const words = [
    ...(report.units.some(({ as }) => as === 'suppressed') ? [sayHidden(say)] : []),
    ...(report.units.some(hasMoreThanInvited) ? [say('report.how.more')] : []),
    ...report.units.flatMap((unit) =>
      reasonsOf(unit, composition).map((why) => `${nameOf(unit, composition)}. ${why}`),
    ),
    ...(report.units.some((unit) => unit.as === 'anonymous' && unit.textsWait)
      ? [say('document.method.texts')]
      : []),
  ];
  return words.map((one) => paragraph(one));
}

/** What staff wrote of an open link to few, and of more answers than were invited. */
function reasonsOf(
  { openLinkReason, overInvitedReason }: Unit,
  { own, say }: Composition,
): readonly string[] {
  return [
    ...(openLinkReason ? [say('releasing.link-reason', { reason: own.asWritten(openLinkReason) })] : []),
    ...(overInvitedReason
      ? [say('releasing.over-invited-reason', { reason: own.asWritten(overInvitedReason) })]
      : []),
  ];
}

/** Who answered, and how the answers came in. */
function detail(what: 'background' | 'method', composition: Composition): readonly Block[] {
  const { say } = composition;
  const units = disclosedUnits(composition).filter((unit) => unit[what].length > 0);
  if (units.length === 0) return [];
  const title = heading(2, say(what === 'method' ? 'method.title' : 'report.title.background'));
  const why = what === 'method' ? [paragraph(say('method.why'))] : [];
  if (units.length > mostWithFigures) {
    const toAppendix = link(say('document.parts.appendix'), `#${chapterId('appendix')}`);
    return [
      title,
      ...why,
      { as: 'paragraph', inlines: [text(`${say('document.method.in-appendix')} `), toAppendix, text('.')] },
    ];
  }
  const figures = units.flatMap((unit) => unitFigures(unit, what, composition));
  return figures.length === 0 ? [] : [title, ...why, ...figures];
}

function unitFigures(
  unit: DisclosedUnit,
  what: 'background' | 'method',
  composition: Composition,
): readonly Block[] {
  const figures = figuresOf(unit, unit[what], composition);
  if (figures.length === 0 || composition.report.units.length === 1) return figures;
  return [heading(3, nameOf(unit, composition)), ...figures];
}

/** Nothing where nobody has checked it. */
function factCheck({ factCheck, own, say, report: { language } }: Composition): readonly Block[] {
  if (!factCheck) return [];
  for (const receiver of factCheck.receivers) own.asWritten(receiver);
  return [paragraph(sayFactCheck(factCheck, { say, language }))];
}

/** "Rapporten har faktagranskats av enhetschefen och beställaren. Revisorerna har svarat på tre synpunkter." */
export function sayFactCheck({ receivers, answered }: FactCheckDone, { say, language }: Wording): string {
  const by = new Intl.ListFormat(localeOf(language)).format(receivers);
  return `${say('fact-check.in-report', { receivers: by })} ${sayAnswered(answered, say)}`;
}

function sayAnswered(count: number, say: Say): string {
  if (count === 0) return say('fact-check.in-report-none');
  if (count === 1) return say('fact-check.in-report-one');
  return say('fact-check.in-report-many', { number: inWords(count, say) });
}

/** Up to twelve, as one writes them in a sentence. */
function inWords(count: number, say: Say): string {
  return count <= 12 ? say(`fact-check.numbers.${count}`) : String(count);
}
