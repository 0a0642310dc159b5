/** What is reported on, as the pages of its versions have it: an audit, or many audits of a county. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Action, Person } from '../../surveys/audits/people.ts';
import type { Say } from '../../surveys/languages.ts';
import type { ReleasedReport } from '../../surveys/reporting/releases.ts';
import { auditCrumbs, type Crumb } from '../collection-names.ts';

export interface Subject {
  /** What stands in the keys of words that differ. */
  readonly as: 'audit' | 'county';
  readonly invented: boolean;
  /** Those that the pages name. */
  readonly people: readonly Person[];
  /** Whoever may release it and withdraw it. */
  readonly release: Action;
  /** Beneath which its versions lie. */
  readonly at: string;
  /** Where its versions are listed. */
  readonly home: { readonly href: string; readonly label: string };
  crumbs(last: string): readonly Crumb[];
}

export function auditSubject(
  { id, title, invented }: Pick<Audit, 'id' | 'title' | 'invented'>,
  people: readonly Person[],
  say: Say,
): Subject {
  return {
    ...{ as: 'audit', invented, people, release: 'release-report' },
    at: `/audits/${id}/releases`,
    home: { href: `/audits/${id}/report`, label: say('releases.to-report') },
    crumbs: (last) => reportCrumbs({ id, title }, say, last),
  };
}

export function countySubject(
  audits: readonly Pick<Audit, 'invented'>[],
  people: readonly Person[],
  say: Say,
): Subject {
  const href = '/county-report';
  return {
    ...{ as: 'county', people, release: 'make-county-report' },
    invented: audits.some(({ invented }) => invented),
    at: `${href}/releases`,
    home: { href, label: say('county.to-reports') },
    crumbs: (last) => [{ href, label: say('county.form.title') }, { label: last }],
  };
}

/** The page of one version. */
export const versionAt = ({ at }: Pick<Subject, 'at'>, { id }: Pick<ReleasedReport, 'id'>): string =>
  `${at}/${id}`;

/** The way to a page of an audit's report. */
export function reportCrumbs(audit: Pick<Audit, 'id' | 'title'>, say: Say, last: string): readonly Crumb[] {
  const [all, home, page] = auditCrumbs(audit, say, last) as readonly [Crumb, Crumb, Crumb];
  return [all, home, { href: `/audits/${audit.id}/report`, label: say('releases.home.title') }, page];
}
