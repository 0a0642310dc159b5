import { sayHidden } from '../../reports/counts-in-words.ts';
import {
  type AreaReport,
  type AuditReport,
  fixedAreas,
  hasMoreThanInvited,
  type Unit,
} from '../../reports/report.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { isReleased } from '../../surveys/audits/people.ts';
import type { Say } from '../../surveys/languages.ts';
import { auditCrumbs, collectionName } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { type PageContext, pageInAudit } from '../shell.ts';
import { wordsIn } from '../words.ts';
import { auditHeadline, verdictModel } from './headline.ts';
import { analysisNav, nextInAnalysis } from './next-in-analysis.ts';

interface AuditResults extends Pick<PageContext, 'may' | 'audit'> {
  /** All collections of the audit. */
  readonly collections: readonly Collection[];
  readonly report: AuditReport;
  /** A report that stands has been released. */
}

/** An audit's closed collections side by side, each by itself: nothing is added up over services. */
export function auditResultsPage({ may, audit, collections, report }: AuditResults): View {
  const { language } = report;
  const say = wordsIn(language);
  const href = `/audits/${audit.id}`;
  const waiting = collections.length - report.units.length;
  const title = say('results.title-of', { name: report.title });
  return pageInAudit({ language, say, audit }, 'analysing/audit-results', title, {
    invented: report.invented,
    crumbs: auditCrumbs(audit, say, say('results.title')),
    analysis: analysisNav({ audit, may, say }, 'results'),
    after: nextInAnalysis({ audit, may, say }, 'results'),
    releasing: may('release-results') ? releasingModel(report, collections, say) : [],
    headline: auditHeadline(report, say),
    toReport: may('see-report') ? `${href}/report` : undefined,
    tables: may('export-tables') && collections.some(isReleased) ? `${href}/tables` : undefined,
    waiting: waiting > 0 ? say('results.waiting-too', { count: waiting }) : undefined,
    more: report.units.some(hasMoreThanInvited),
    hidden: report.units.some(({ as }) => as === 'suppressed') ? sayHidden(say) : undefined,
    heads: fixedAreas.map((area) => say(`report.area.${area}`)),
    units: report.units.map((unit) => unitModel(unit, report)),
  });
}

/** Those that its auditors have not released yet, each with the way to do it. */
function releasingModel(report: AuditReport, collections: readonly Collection[], say: Say) {
  return report.units.flatMap(({ key }) => {
    const collection = collections.find(({ id }) => id === key);
    if (!collection || isReleased(collection)) return [];
    return [{ name: collectionName(collection, say), href: `/collections/${key}/release` }];
  });
}

function unitModel(unit: Unit, report: AuditReport) {
  const say = wordsIn(report.language);
  return {
    href: `/collections/${unit.key}/results`,
    service: unit.service.name,
    about: `${say(`staff.audience.${unit.audience}`)}, ${say('staff.round', { round: unit.round })}`,
    answered: answeredWords(unit, report),
    cells: fixedAreas.map((key) => ({ head: say(`report.area.${key}`), ...cellOf(unit, key, report) })),
  };
}

function answeredWords(unit: Unit, { language }: AuditReport): string {
  const say = wordsIn(language);
  if (unit.as === 'suppressed') return say('disclosure.hidden');
  if (unit.as === 'named') return say('results.accounts-told', { count: unit.accounts.length });
  return say('report.outOf', { count: unit.answered, n: unit.invited });
}

function cellOf(unit: Unit, key: string, { language }: AuditReport) {
  const say = wordsIn(language);
  if (unit.as === 'named') return { empty: say('results.not-asked') };
  if (unit.as === 'suppressed') return { empty: say('disclosure.hidden') };
  const area: AreaReport | undefined = unit.areas.find((one) => one.key === key);
  return area ? verdictModel(area, say) : { empty: say('results.not-asked') };
}
