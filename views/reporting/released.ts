/** A released version: what it is, its files with their digests, its public page, and whether it still stands. */
import { nameIn } from '../../surveys/audits/people.ts';
import { inLanguage } from '../../surveys/languages.ts';
import {
  listOfDigests,
  type ReleasedFileHead,
  type ReleasedReport,
} from '../../surveys/reporting/releases.ts';
import { withdrawalForm } from '../../surveys/reporting/releasing.ts';
import { auditCrumbs } from '../collection-names.ts';
import { confirmPage } from '../confirm.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { formFields, type Typed, untouched } from '../fields.ts';
import { type PageContext, pageInAudit } from '../shell.ts';
import { fileLine } from './file-lines.ts';

type About = Pick<PageContext, 'language' | 'say' | 'audit' | 'members' | 'may'> & {
  readonly release: ReleasedReport;
};

interface ReleasedPage extends About {
  /** Those that the person is given. */
  readonly files: readonly ReleasedFileHead[];
  /** The last version after this one that stands. */
  readonly newer: ReleasedReport | undefined;
  /** What public addresses begin with. */
  readonly base: string;
}

export function releasedPage(about: ReleasedPage): View {
  const { language, say, audit, release, files, newer, may } = about;
  const at = `/audits/${audit.id}/releases/${release.id}`;
  const lines = files.map((file) => fileLine(file, at, say, language));
  const of = (some: (file: ReleasedFileHead) => boolean) =>
    lines.filter((_, i) => some(files[i] as ReleasedFileHead));
  return pageInAudit(about, 'reporting/released', say('releases.version', { number: release.number }), {
    withdrawn: withdrawnWords(about),
    newer: newer && {
      href: `/audits/${audit.id}/releases/${newer.id}`,
      label: say('releases.version', { number: newer.number }),
    },
    facts: factsOf(about),
    groups: [
      { key: 'read', files: of(({ cut }) => cut !== 'record' && cut !== 'tables') },
      { key: 'tables', files: of(({ cut }) => cut === 'tables') },
      { key: 'record', files: of(({ cut }) => cut === 'record') },
    ]
      .filter((group) => group.files.length > 0)
      .map((group) => ({ ...group, title: say(`releases.groups.${group.key}`) })),
    everything: files.length > 0 && may('export-tables') ? `${at}/everything.zip` : undefined,
    check: files.some(({ name }) => name === listOfDigests) ? `sha256sum -c ${listOfDigests}` : undefined,
    ...publicModel(about, at),
    withdraw: may('withdraw-report') && !release.withdrawn ? `${at}/withdrawal` : undefined,
    home: `/audits/${audit.id}/report`,
  });
}

function withdrawnWords({ language, say, release: { withdrawn }, members }: About) {
  if (!withdrawn) return undefined;
  const name = nameIn(members, withdrawn.by) ?? say('releases.somebody');
  const day = showDay(withdrawn.on, language);
  return { words: say('releases.withdrawn-told', { day, name }), why: withdrawn.why };
}

function factsOf({ language, say, release, members }: About) {
  const { releasedOn, releasedBy, digest, changes } = release;
  const said = Object.keys(changes).length > 0 ? inLanguage(changes, language) : undefined;
  const facts = {
    day: showDay(releasedOn, language),
    who: nameIn(members, releasedBy) ?? say('releases.somebody'),
    ...(said && { changes: said }),
    digest,
  };
  return Object.entries(facts).map(([key, value]) => ({
    label: say(`releases.facts.${key}`),
    value,
    code: key === 'digest',
  }));
}

function publicModel({ say, may, release: { publicToken, withdrawn }, base }: ReleasedPage, at: string) {
  const address = publicToken && `/r/${publicToken}`;
  const isGiven = !withdrawn && may('release-report');
  return {
    open: address && { href: address, address: `${base}${address}` },
    opening: isGiven
      ? {
          action: `${at}/public`,
          value: publicToken ? 'no' : 'yes',
          button: say(`releases.public.${publicToken ? 'take' : 'give'}`),
          means: say(`releases.public.${publicToken ? 'taking' : 'giving'}`),
        }
      : undefined,
  };
}

interface Withdrawing extends About {
  readonly typed?: Typed;
}

export function withdrawalPage({ typed = untouched, ...about }: Withdrawing): View {
  const { say, audit, release } = about;
  const at = `/audits/${audit.id}/releases/${release.id}`;
  const words = (part: string) => say(`releases.withdrawal.${part}`, { number: release.number });
  return confirmPage(about, {
    heading: words('title'),
    crumbs: auditCrumbs(audit, say, words('crumb')),
    invented: audit.invented,
    lines: [words('told'), words('readers'), words('public'), words('kept'), words('final')],
    fields: Object.values(formFields(withdrawalForm, say, typed)),
    problems: typed.problems,
    button: words('button'),
    danger: true,
    action: `${at}/withdrawal`,
    leave: at,
    revision: release.number,
  });
}
