/** A released version: what it is, its files with their digests, its public page, and whether it still stands. */
import { nameIn } from '../../surveys/audits/people.ts';
import { inLanguage } from '../../surveys/languages.ts';
import {
  type Doubt,
  listOfDigests,
  type ReleasedFileHead,
  type ReleasedReport,
} from '../../surveys/reporting/releases.ts';
import { withdrawalForm } from '../../surveys/reporting/releasing.ts';
import { confirmPage } from '../confirm.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { formFields, type Typed, untouched } from '../fields.ts';
import { type PageContext, pageInAudit } from '../shell.ts';
import { doubtModels, whyWithdrawn } from './doubts.ts';
import { cutLines, fileLine } from './file-lines.ts';
import { reportCrumbs } from './report-crumbs.ts';

type About = Pick<PageContext, 'language' | 'say' | 'audit' | 'members' | 'may'> & {
  readonly release: ReleasedReport;
};

interface ReleasedPage extends About {
  /** Those that the person is given. */
  readonly files: readonly ReleasedFileHead[];
  /** The last version after this one that stands. */
  readonly newer: ReleasedReport | undefined;
  readonly doubts: readonly Doubt[];
  /** What public addresses begin with. */
  readonly base: string;
}

export function releasedPage(about: ReleasedPage): View {
  const { language, say, audit, release, files, newer, may } = about;
  const { number, digest, changes, withdrawn } = release;
  const at = `/audits/${audit.id}/releases/${release.id}`;
  const words = { say, language, at };
  const heading = say('releases.version', { number });
  const records = files.filter(({ cut }) => cut === 'record').map((file) => fileLine(file, words));
  const whole = may('export-tables') && files.length > 0;
  return pageInAudit(
    about,
    'reporting/released',
    say('releases.version-of', { number, audit: audit.title }),
    {
      heading,
      crumbs: reportCrumbs(audit, say, heading),
      withdrawn: withdrawnWords(about),
      doubts: doubtModels(doubtsAbout(about)),
      newer: newer && {
        href: `/audits/${audit.id}/releases/${newer.id}`,
        label: say('releases.version', { number: newer.number }),
      },
      lead: leadOf(about),
      changes: Object.keys(changes).length > 0 ? inLanguage(changes, language) : undefined,
      cuts: cutLines(files, words, { web: files.length > 0 }),
      digest,
      records,
      everything: whole ? `${at}/everything.zip` : undefined,
      check: `sha256sum --ignore-missing -c ${listOfDigests}`,
      ...publicModel(about, at),
      withdraw: may('withdraw-report') && !withdrawn ? `${at}/withdrawal` : undefined,
    },
  );
}

function leadOf({ language, say, release: { releasedOn, releasedBy }, members }: About): string {
  const name = nameIn(members, releasedBy) ?? say('releases.somebody');
  return say('releases.released-by', { name, day: showDay(releasedOn, language) });
}

function withdrawnWords({ language, say, release: { withdrawn }, members }: About) {
  if (!withdrawn) return undefined;
  const name = nameIn(members, withdrawn.by) ?? say('releases.somebody');
  const day = showDay(withdrawn.on, language);
  return { words: say('releases.withdrawn-told', { day, name }), why: withdrawn.why };
}

function publicModel({ say, may, release: { publicToken, withdrawn }, base }: ReleasedPage, at: string) {
  const address = publicToken && `/r/${publicToken}`;
  const isGiven = !withdrawn && may('release-report');
  return {
    open: address && {
      href: address,
      address: `${base}${address}`,
      words: say(withdrawn ? 'releases.public.withdrawn' : 'releases.public.there'),
    },
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

/** With the one that stands after it. */
function doubtsAbout({ release, newer, doubts, ...about }: ReleasedPage) {
  const releases = newer ? [newer, release] : [release];
  return { ...about, releases, doubts: new Map(doubts.length > 0 ? [[release.id, doubts]] : []) };
}

interface Withdrawing extends About {
  readonly newer: ReleasedReport | undefined;
  readonly doubts: readonly Doubt[];
  readonly typed?: Typed;
}

export function withdrawalPage({ typed = untouched, newer, doubts, ...about }: Withdrawing): View {
  const { say, audit, release } = about;
  const at = `/audits/${audit.id}/releases/${release.id}`;
  const words = (part: string) => say(`releases.withdrawal.${part}`, { number: release.number });
  return confirmPage(about, {
    heading: words('title'),
    crumbs: reportCrumbs(audit, say, words('crumb')),
    invented: audit.invented,
    lines: [words('told'), words('readers'), words('public'), words('kept'), words('final')],
    fields: Object.values(
      formFields(withdrawalForm, say, typed, { why: { start: whyWithdrawn(doubts, newer, about) } }),
    ),
    problems: typed.problems,
    button: words('button'),
    danger: true,
    action: `${at}/withdrawal`,
    leave: at,
    revision: release.number,
  });
}
