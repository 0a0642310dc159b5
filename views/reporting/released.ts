/** A released version: what it is, its files with their digests, its public page, and whether it still stands. */
import { nameIn } from '../../surveys/audits/people.ts';
import { type Localised, languageFound, type StaffLanguage } from '../../surveys/languages.ts';
import {
  type Doubt,
  listOfDigests,
  type ReleasedFileHead,
  type ReleasedReport,
} from '../../surveys/reporting/releases.ts';
import { type WithdrawnReport, withdrawalForm } from '../../surveys/reporting/releasing.ts';
import { confirmPage } from '../confirm.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { formFields, untouched } from '../fields.ts';
import { type PageContext, staffPage } from '../shell.ts';
import { doubtModels, whyWithdrawn } from './doubts.ts';
import { cutLines, fileLine } from './file-lines.ts';
import { beneathLines } from './public.ts';
import { type Subject, versionAt } from './subject.ts';

type About = Pick<PageContext, 'language' | 'say' | 'may' | 'typed'> & {
  readonly release: ReleasedReport;
  readonly subject: Subject;
};

interface ReleasedPage extends About {
  /** Those that the person is given. */
  readonly files: readonly ReleasedFileHead[];
  /** The last version after this one that stands. */
  readonly newer: ReleasedReport | undefined;
  readonly doubts: readonly Doubt[];
  /** Of a county's: what audits in it have withdrawn of their own. */
  readonly beneath: readonly WithdrawnReport[];
  /** What public addresses begin with. */
  readonly base: string;
}

export function releasedPage(about: ReleasedPage): View {
  const { language, say, subject, release, files, newer, may } = about;
  const { number, title, digest, changes, draft } = release;
  const at = versionAt(subject, release);
  const words = { say, language, at };
  const heading = draft ? say('county.draft.title') : say('releases.version', { number });
  const records = (draft ? [] : files)
    .filter(({ cut }) => cut === 'record')
    .map((file) => fileLine(file, words));
  const whole = may('export-tables') && files.length > 0;
  return staffPage(about, 'reporting/released', `${title}: ${heading}`, {
    heading: subject.as === 'county' ? `${title}: ${heading}` : heading,
    invented: subject.invented,
    crumbs: subject.crumbs(heading),
    withdrawn: withdrawnWords(about),
    doubts: doubtModels(doubtsAbout(about)),
    newer: newer && {
      href: versionAt(subject, newer),
      label: say('releases.version', { number: newer.number }),
    },
    beneath: beneathLines(about.beneath, say, language),
    lead: leadOf(about),
    changes: Object.keys(changes).length > 0 ? changesModel(changes, language) : undefined,
    cuts: cutLines(files, words, { web: files.length > 0 }),
    digest,
    records,
    everything: whole ? `${at}/everything.zip` : undefined,
    check: `sha256sum --ignore-missing -c ${listOfDigests}`,
    ...(draft ? undefined : publicModel(about, at)),
    acts: actsOn(about, at),
  });
}

/** Marked where it is in another language than the page. */
function changesModel(changes: Localised, language: StaffLanguage) {
  const found = languageFound(changes, language);
  return { text: changes[found], other: found === language ? undefined : found };
}

/** What can be done with the whole of it; another version of an audit's report begins where that is written. */
function actsOn({ say, may, subject, release: { id, draft, withdrawn } }: ReleasedPage, at: string) {
  if (!may(subject.release)) return [];
  const again = {
    href: `${subject.home.href}?of=${id}`,
    label: say(`county.${draft ? 'draft' : 'form'}.again`),
  };
  return [
    ...(draft ? [{ href: `${at}/release`, label: say('county.draft.release'), first: true }] : []),
    ...(subject.as === 'county' ? [again] : []),
    ...(draft || withdrawn ? [] : [{ href: `${at}/withdrawal`, label: say('releases.withdraw') }]),
  ];
}

function leadOf({ language, say, release: { releasedOn, releasedBy, draft }, subject }: About): string {
  const name = nameIn(subject.people, releasedBy) ?? say('releases.somebody');
  return say(draft ? 'county.draft.made-by' : 'releases.released-by', {
    name,
    day: showDay(releasedOn, language),
  });
}

function withdrawnWords({ language, say, release: { withdrawn }, subject }: About) {
  if (!withdrawn) return undefined;
  const name = nameIn(subject.people, withdrawn.by) ?? say('releases.somebody');
  const day = showDay(withdrawn.on, language);
  return { words: say('releases.withdrawn-told', { day, name }), why: withdrawn.why };
}

function publicModel(about: ReleasedPage, at: string) {
  const { say, may, subject, base } = about;
  const { publicToken, withdrawn } = about.release;
  const address = publicToken && `/r/${publicToken}`;
  const isGiven = !withdrawn && may(subject.release);
  return {
    open: address && {
      href: address,
      address: `${base}${address}`,
      words: say(withdrawn ? 'releases.public.withdrawn' : 'releases.public.there'),
    },
    closed: say(`releases.public.none.${subject.as}`),
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
  return {
    ...about,
    at: about.subject.at,
    decided: about.subject.release,
    releases,
    doubts: new Map(doubts.length > 0 ? [[release.id, doubts]] : []),
  };
}

interface Withdrawing extends About {
  readonly newer: ReleasedReport | undefined;
  readonly doubts: readonly Doubt[];
  /** The address to go back to. */
  readonly leave: string;
}

export function withdrawalPage({ typed = untouched, newer, doubts, leave, ...about }: Withdrawing): View {
  const { say, subject, release } = about;
  const at = versionAt(subject, release);
  const words = (part: string) => say(`releases.withdrawal.${part}`, { number: release.number });
  return confirmPage(about, {
    heading: subject.as === 'county' ? `${release.title}: ${words('title')}` : words('title'),
    crumbs: subject.crumbs(words('crumb')),
    invented: subject.invented,
    lines: [words('told'), words(`readers.${subject.as}`), words('public'), words('kept'), words('final')],
    fields: Object.values(
      formFields(withdrawalForm, say, typed, { why: { start: whyWithdrawn(doubts, newer, about) } }),
    ),
    problems: typed.problems,
    button: words('button'),
    danger: true,
    action: `${at}/withdrawal`,
    leave,
    revision: release.number,
  });
}
