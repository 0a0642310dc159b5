/** The home of an audit's report: how far it has come, one next step, its cuts, and every version that was let out. */
import { cuts, languagesOf, printedCuts } from '../../surveys/reporting/cuts.ts';
import type { Making } from '../../surveys/reporting/making.ts';
import {
  currentOf,
  type Doubts,
  type ReleasedFileHead,
  type ReleasedReport,
} from '../../surveys/reporting/releases.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { nameOfLanguage } from '../language-names.ts';
import { type PageContext, pageInAudit } from '../shell.ts';
import { doubtModels } from './doubts.ts';
import { cutLines } from './file-lines.ts';
import { versionLine } from './release.ts';

interface ReportHome extends Pick<PageContext, 'language' | 'say' | 'audit' | 'may'> {
  /** The last first. */
  readonly releases: readonly ReleasedReport[];
  /** Of the one that stands. */
  readonly files: readonly ReleasedFileHead[];
  readonly making: Making | undefined;
  /** Some results are released: there is something to report on. */
  readonly hasResults: boolean;
  /** Its auditors have written what stands first in it. */
  readonly isWritten: boolean;
  /** What speaks against some of them, for those who work with it. */
  readonly doubts: Doubts;
  /** The county's reports that stand with a quote that the audit has taken back. */
  readonly counties: readonly ReleasedReport[];
}

export function reportHomePage(about: ReportHome): View {
  const { language, say, audit, may, releases, files } = about;
  const home = `/audits/${audit.id}`;
  const current = currentOf(releases);
  const at = current && `${home}/releases/${current.id}`;
  return pageInAudit(about, 'reporting/report-home', say('releases.home.title'), {
    state: stateWords(about, current),
    failed: about.making?.state === 'failed' && may('see-draft') ? `${home}/report/making` : undefined,
    doubts: doubtModels({ ...about, at: `${home}/releases`, decided: 'withdraw-report' }),
    counties: countyModels(about),
    next: nextModel(about, current),
    links: linksOf(about),
    cuts: at
      ? cutLines(
          files.filter(({ cut }) => cut !== 'tables'),
          { say, language, at },
          { web: true, meeting: `${home}/report/meeting` },
        )
      : [],
    draft: may('see-draft') && about.hasResults ? draftLines(about) : undefined,
    versions: releases.map((release) =>
      versionLine(release, { ...about, doubts: new Map(), at: `${home}/releases` }),
    ),
  });
}

/** FoU withdraws them; what everybody can read, the auditors close at once. */
function countyModels({ say, audit, may, counties }: ReportHome) {
  return counties.map(({ id, number, title, publicToken }) => ({
    id: `county-${id}`,
    title: say('releases.of-county.title', { number, title }),
    open: publicToken !== undefined,
    closing: may('withdraw-report') ? `/audits/${audit.id}/county-releases/${id}/closing` : undefined,
  }));
}

type Current = ReleasedReport | undefined;

function stateWords({ language, say, may, releases, hasResults }: ReportHome, current: Current): string {
  if (current) {
    const { number, releasedOn } = current;
    return say('releases.home.released', { number, day: showDay(releasedOn, language) });
  }
  if (releases.length > 0) return say('releases.home.withdrawn');
  if (!may('see-draft')) return say('releases.home.nothing-yet');
  return say(hasResults ? 'releases.home.draft' : 'releases.home.no-results');
}

/** One thing to do, for this person. */
function nextModel(about: ReportHome, current: Current) {
  const { say, audit, may } = about;
  const step = nextStepIn(about, current);
  if (!step) return undefined;
  const home = `/audits/${audit.id}`;
  const pages = {
    results: may('release-results') ? `${home}/results#release` : `${home}/results`,
    making: `${home}/report/making`,
    write: `${home}/report/writing`,
    release: `${home}/report/release`,
    comment: `${home}/findings`,
    read: `${home}/releases/${current?.id}/page`,
  } as const;
  const words = (part: string) => say(`releases.home.next.${step}.${part}`);
  return { title: words('title'), why: words('why'), button: words('button'), href: pages[step] };
}

function nextStepIn({ may, making, hasResults, isWritten }: ReportHome, current: Current) {
  if (making?.state === 'under-way' && may('see-draft')) return 'making' as const;
  if (current) return 'read' as const;
  if (!may('see-draft')) return undefined;
  if (!hasResults) return 'results' as const;
  if (!may('release-report')) return 'comment' as const;
  return isWritten ? ('release' as const) : ('write' as const);
}

function linksOf({ say, audit, may, releases, hasResults }: ReportHome) {
  const home = `/audits/${audit.id}`;
  const canRelease = hasResults && may('release-report');
  const releaseWords = releases.length > 0 ? 'releases.home.again' : 'releases.home.next.release.button';
  const writingWords = may('release-report') ? 'releases.home.writing' : 'releases.home.reading';
  return [
    ...(canRelease ? [{ href: `${home}/report/release`, label: say(releaseWords) }] : []),
    ...(may('see-draft') ? [{ href: `${home}/report/writing`, label: say(writingWords) }] : []),
    ...(may('see-draft') ? [{ href: `${home}/fact-check`, label: say('fact-check.title') }] : []),
    ...(may('see-findings') ? [{ href: `${home}/findings`, label: say('findings.title') }] : []),
    ...(hasResults && may('export-tables') ? [{ href: `${home}/tables`, label: say('results.tables') }] : []),
    ...(hasResults ? [{ href: `${home}/figures`, label: say('figures.link') }] : []),
  ];
}

/** Each cut with its languages, as it would be now. */
function draftLines({ say, audit }: ReportHome) {
  const at = `/audits/${audit.id}/report`;
  return cuts.map((cut) => ({
    what: say(`releases.cuts.${cut}`),
    languages: languagesOf[cut].map((language) => ({
      language: nameOfLanguage(language, say),
      pdf: printedCuts.some((one) => one === cut) ? `${at}.pdf?cut=${cut}&language=${language}` : undefined,
      page:
        cut === 'meeting'
          ? `${at}/meeting?language=${language}&draft=yes`
          : `${at}/preview?cut=${cut}&language=${language}`,
    })),
  }));
}
