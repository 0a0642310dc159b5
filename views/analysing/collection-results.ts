import { isSuppressed } from '../../reports/cells.ts';
import { sayCount, sayHidden, sayShare } from '../../reports/counts-in-words.ts';
import { redFlags } from '../../reports/red-flags.ts';
import {
  type AreaReport,
  type AuditReport,
  type DisclosedUnit,
  hasMoreThanInvited,
  type NamedUnit,
  questionsOf,
  type Unit,
} from '../../reports/report.ts';
import { share } from '../../reports/shares.ts';
import { period } from '../../reports/words.ts';
import { leastAnswered } from '../../surveys/audits/cards-or-link.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { isReleased } from '../../surveys/audits/people.ts';
import type { Say } from '../../surveys/languages.ts';
import { collectionCrumbs, collectionName } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { type PageContext, pageInCollection } from '../shell.ts';
import { wordsIn } from '../words.ts';
import { collectionHeadline, verdictModel } from './headline.ts';
import { analysisNav, nextInAnalysis } from './next-in-analysis.ts';
import { ofAllModel } from './of-all.ts';
import { questionsModel } from './questions.ts';
import { reachModel, splitsModel } from './reach.ts';

interface CollectionResults extends Pick<PageContext, 'may' | 'audit' | 'collection'> {
  /** Of this collection alone. */
  readonly report: AuditReport;
}

/** Everything that is told of one collection. Reads the report and nothing beneath it. */
export function collectionResultsPage(about: CollectionResults): View {
  const { may, audit, collection, report } = about;
  const { language } = report;
  const say = wordsIn(language);
  const [unit] = report.units;
  if (!unit) throw new Error('a report without a unit');
  const href = `/collections/${collection.id}`;
  const title = say('results.title-of', { name: collectionName(collection, say) });
  return pageInCollection({ language, say, audit, collection }, 'analysing/collection-results', title, {
    invented: report.invented,
    crumbs: collectionCrumbs(audit, collection, say, say('results.title')),
    heading: say('results.title-of', { name: unit.service.name }),
    lead: say('collections.lead', {
      municipality: unit.service.municipality,
      audience: say(`staff.audience.${unit.audience}`),
      round: unit.round,
      audit: report.title,
    }),
    analysis: analysisNav({ audit, collection, may, say }, 'results'),
    after: nextInAnalysis({ audit, may, say }, 'results'),
    toReport: may('see-report') ? `/audits/${audit.id}/report` : undefined,
    tables: may('export-tables') ? `${href}/tables` : undefined,
    release: may('release-results') ? `${href}/release` : undefined,
    unreleased: !isReleased(collection),
    reasons: reasonsOf(collection, say),
    headline: collectionHeadline(unit, say),
    facts: factsOf(unit, report, leastAnswered(collection)),
    ...unitModel(unit, report, may('see-intervals')),
  });
}

/** What staff wrote of how the answers came in, which those who read the numbers should know. */
function reasonsOf({ openLinkReason, overInvitedReason }: Collection, say: Say): readonly string[] {
  return [
    ...(openLinkReason ? [say('releasing.link-reason', { reason: openLinkReason })] : []),
    ...(overInvitedReason ? [say('releasing.over-invited-reason', { reason: overInvitedReason })] : []),
  ];
}

function unitModel(unit: Unit, report: AuditReport, intervals: boolean) {
  if (unit.as === 'named') return { named: namedModel(unit, report) };
  if (unit.as === 'suppressed') return { suppressed: true };
  return anonymousModel(unit, report, intervals);
}

function anonymousModel(unit: DisclosedUnit, report: AuditReport, intervals: boolean) {
  const words = { say: wordsIn(report.language), language: report.language };
  // The fixed chapters first, as in the report.
  const areas = report.chapters.flatMap(({ area }) => unit.areas.filter(({ key }) => key === area));
  const asked = [...areas.map(({ questions }) => questions), unit.more, unit.background, unit.method];
  return {
    shown: true,
    hides: asked.flat().some(isSuppressed),
    more: hasMoreThanInvited(unit),
    flags: redFlags(questionsOf(unit)).map(({ question, answer, of, ...count }) =>
      words.say('results.red-flag', { question, answer, count: sayCount(count, of, words.say) }),
    ),
    gauges: areas.some(({ share }) => share),
    areas: areas.map((area) => ({
      ...verdictModel(area, words.say),
      judged: true,
      ...questionsModel(area.questions, words),
      ofAll: ofAllModel(area, { unit, say: words.say, intervals }),
    })),
    outside: (['more', 'background'] as const)
      .filter((part) => unit[part].length > 0)
      .map((part) => ({
        id: part,
        title: words.say(`report.title.${part}`),
        ...questionsModel(unit[part], words),
      })),
    splits: splitsModel(unit.splits, words),
    hidden: sayHidden(words.say),
    method: questionsModel(unit.method, words),
    reach: reachModel(unit, words.say, words.language),
    textsWait: unit.textsWait,
    chart: chartData(areas, words.say),
  };
}

/** What chart.js draws, read from an attribute by assets/charts.js; nothing where there are no two bars to compare. */
function chartData(areas: readonly AreaReport[], say: ReturnType<typeof wordsIn>): string | undefined {
  const bars = areas.flatMap(({ key, title, share }) => {
    if (!share) return [];
    const { positive, of } = share;
    return [
      { area: key, title, low: positive.low / of, high: positive.high / of, words: sayShare(share, say) },
    ];
  });
  if (bars.length < 2) return undefined;
  const ticks = ['none', 'half', 'all'].map((tick) => say(`results.chart-ticks.${tick}`));
  return JSON.stringify({ bars, ticks });
}

/** `k` is the least number of answers that anything is told from. */
function factsOf(unit: Unit, report: AuditReport, k: number) {
  const say = wordsIn(report.language);
  const days = period(unit.openedOn, unit.closedOn, report.language);
  return [
    answeredFact(unit, report),
    ...(unit.as === 'named'
      ? []
      : [{ value: say('results.at-least', { k }), label: say('results.at-least-means') }]),
    ...(days ? [{ value: days, label: say('report.fact.collected'), small: true }] : []),
  ];
}

function answeredFact(unit: Unit, { language }: AuditReport) {
  const say = wordsIn(language);
  if (unit.as === 'suppressed')
    return { value: say('disclosure.hidden'), label: say('report.fact.answered') };
  if (unit.as === 'named') {
    return {
      value: String(unit.accounts.length),
      label: say('results.accounts', { count: unit.accounts.length }),
    };
  }
  const { answered, invited } = unit;
  const part = answered <= invited ? share(answered, invited, language) : undefined;
  return {
    value: say('report.outOf', { count: answered, n: invited }),
    label: part ? say('results.answered-share', { share: part }) : say('results.answered'),
  };
}

function namedModel(unit: NamedUnit, { language }: AuditReport) {
  const say = wordsIn(language);
  return unit.accounts.map((account, i) => ({
    title: say('report.named.account', { number: i + 1, count: unit.accounts.length }),
    answers: account,
  }));
}
