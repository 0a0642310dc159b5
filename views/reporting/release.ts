/** What releasing the report means, what is better done first, and what is new since the version before. */
import type { DocumentChange } from '../../reports/document/changes.ts';
import type { ReferenceProblem } from '../../reports/document/checking.ts';
import type { Lacking } from '../../reports/document/own-words.ts';
import { chapterField } from '../../surveys/reporting/chapter-form.ts';
import type { ReportLanguage } from '../../surveys/reporting/cuts.ts';
import type { OpenFactChecks } from '../../surveys/reporting/fact-check/open.ts';
import type { Part } from '../../surveys/reporting/parts.ts';
import { currentOf, type Doubts, type ReleasedReport } from '../../surveys/reporting/releases.ts';
import { releaseForm } from '../../surveys/reporting/releasing.ts';
import { renderingField } from '../../surveys/reporting/words-form.ts';
import { confirmPage } from '../confirm.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { formFields, type Typed, untouched } from '../fields.ts';
import { nameWithin } from '../language-names.ts';
import type { PageContext } from '../shell.ts';
import { doubtModels } from './doubts.ts';
import { reportCrumbs } from './report-crumbs.ts';

interface Releasing extends Pick<PageContext, 'language' | 'say' | 'audit' | 'members' | 'may'> {
  /** Those before it, the last first. */
  readonly releases: readonly ReleasedReport[];
  readonly number: number;
  readonly revision: string;
  readonly left: LeftOut;
  /** Since the version before. */
  readonly changes: readonly DocumentChange[];
  /** What is better put right in its words first. */
  readonly words: WordsLeft;
  readonly typed?: Typed;
}

/** What is left out, each with its name. */
export interface LeftOut {
  readonly collections: readonly { readonly id: string; readonly name: string }[];
  readonly findings: readonly string[];
  readonly proposals: readonly string[];
  readonly facts: OpenFactChecks;
  readonly doubts: Doubts;
}

export interface WordsLeft {
  /** What stands first in it, and that nobody but the auditors can write. */
  readonly unwritten: readonly ('about' | 'easy')[];
  readonly references: readonly ReferenceProblem[];
  /** Languages whose readers meet Swedish words, with which. */
  readonly lacking: readonly { readonly language: ReportLanguage; readonly words: readonly Lacking[] }[];
  /** Parts that are harder to read than their readers should have it. */
  readonly hard: readonly { readonly part: Part; readonly lix: number; readonly most: number }[];
}

export function releasePage(about: Releasing): View {
  const { say, audit, members, number, revision, changes, typed = untouched } = about;
  const home = `/audits/${audit.id}/report`;
  const words = (part: string) => say(`releases.release.${part}`, { number });
  const readers = members.filter(({ role, endedOn }) => role === 'reader' && endedOn === undefined).length;
  return confirmPage(about, {
    heading: words('title'),
    crumbs: reportCrumbs(audit, say, words('crumb')),
    invented: audit.invented,
    lines: [
      words('frozen'),
      say('releases.release.readers', { count: readers }),
      words('kept'),
      words('later'),
      ...standingWords(about),
    ],
    first: leftToDo(about),
    lists: changes.length > 0 ? [{ title: words('new'), id: 'new', lines: changeLines(changes, about) }] : [],
    fields: Object.values(formFields(releaseForm(number === 1), say, typed)),
    problems: typed.problems,
    button: words('button'),
    action: `${home}/release`,
    leave: home,
    revision,
  });
}

/** The question comes once there is a later one. */
function standingWords({ releases, number: next, say }: Releasing): readonly string[] {
  const standing = currentOf(releases);
  return standing ? [say('releases.doubts.later', { next, number: standing.number })] : [];
}

/** What is left out, since a release stays as it is. */
function leftToDo(about: Releasing) {
  const { left, audit, say } = about;
  const home = `/audits/${audit.id}`;
  const findings = { href: `${home}/findings`, label: say('releases.left.decide') };
  const named = (what: 'findings' | 'proposals') => {
    const { length: count } = left[what];
    const first = left[what].slice(0, mostNamed).map((name) => `”${short(name)}”`);
    const names = [...first, ...moreThan(mostNamed, count, say)].join(', ');
    return count === 0 ? [] : [{ ...findings, text: say(`releases.left.${what}`, { names, count }) }];
  };
  return [
    ...doubtModels({ ...about, at: `${home}/releases`, doubts: left.doubts }).map(
      ({ lines, withdrawal }) => ({
        text: lines.join(' '),
        ...withdrawal,
      }),
    ),
    ...left.collections.map(({ id, name }) => ({
      text: say('releases.left.collection', { name }),
      href: `/collections/${id}/release`,
      label: say('releasing.link'),
    })),
    ...named('findings'),
    ...named('proposals'),
    ...writingLeft(about),
    ...factsLeft(left.facts, about),
  ];
}

/** More than these are counted: nobody reads them to the end. */
const mostNamed = 8;
const mostChanges = 30;

function moreThan(most: number, count: number, say: Releasing['say']): readonly string[] {
  return count > most ? [say('releases.left.more', { count: count - most })] : [];
}

/** Each with the way to where it is written. */
function writingLeft({ words: { unwritten, references, lacking, hard }, audit, say }: Releasing) {
  const at = `/audits/${audit.id}/report/writing`;
  const nameOf = (part: Part) => say(`document.parts.${part}`);
  const label = say('releases.left.write');
  return [
    ...unwritten.map((part) => ({
      text: say(`releases.left.unwritten.${part}`),
      href: `${at}/${part}`,
      label,
    })),
    ...references.map((one) => ({
      text: referenceWords(one, say),
      href: `${at}/${one.part}#${chapterField(one.language)}`,
      label,
    })),
    ...hard.map(({ part, lix, most }) => ({
      text: say('releases.left.hard', { part: nameOf(part), lix, most }),
      href: `${at}/${part}`,
      label,
    })),
    ...lacking.map(({ language, words }) => ({
      text: say('releases.left.lacking', {
        language: nameWithin(language, say),
        count: words.length,
      }),
      links: [
        ...words.slice(0, mostNamed).map((one) => ({
          href: fieldOf(one, language, audit.id),
          label: one.name,
        })),
        ...moreThan(mostNamed, words.length, say).map((more) => ({ href: `${at}/words`, label: more })),
      ],
    })),
  ];
}

/** The place is told by the words around it, and in which language they are. */
function referenceWords({ part, as, number, language, line }: ReferenceProblem, say: Releasing['say']) {
  const name = say(`document.parts.${part}`);
  const place =
    language === 'sv'
      ? name
      : say('releases.left.in-language', { part: name, language: nameWithin(language, say) });
  const words = say(`releases.left.reference.${as}`, { part: place, number });
  return line === undefined ? words : say('releases.left.in-line', { words, line: short(line, 80) });
}

/** Where the words are written; what others say of themselves is written nowhere here. */
function fieldOf({ key }: Lacking, language: ReportLanguage, auditId: string): string | undefined {
  const [kind, part = ''] = key.split(':');
  const at = `/audits/${auditId}/report/writing`;
  switch (kind) {
    case 'account':
      return undefined;
    case 'now':
      return `/audits/${auditId}/texts`;
    case 'headline':
    case 'lead':
      return `${at}/about#${renderingField(key, language)}`;
    case 'chapter':
      return `${at}/${part}#${chapterField(language)}`;
    default:
      return `${at}/words#${renderingField(key, language)}`;
  }
}

/** Comments may still come, or wait for an answer. */
function factsLeft({ running, unanswered }: OpenFactChecks, { audit, say, language }: Releasing) {
  const way = { href: `/audits/${audit.id}/fact-check`, label: say('fact-check.left.see') };
  const until = running && { day: showDay(running.lastDay, language) };
  return [
    ...(until ? [{ ...way, text: say('fact-check.left.running', until) }] : []),
    ...(unanswered > 0 ? [{ ...way, text: say('fact-check.left.unanswered', { count: unanswered }) }] : []),
  ];
}

export function changeLines(
  changes: readonly DocumentChange[],
  { say }: Pick<Releasing, 'say'>,
): readonly string[] {
  const told = changes.slice(0, mostChanges);
  return [
    ...told.map(({ what, how, name }) => say(`releases.changes.${what}.${how}`, { name: short(name) })),
    ...moreThan(mostChanges, changes.length, say),
  ];
}

/** Long enough to be known again. */
function short(words: string, most = 160): string {
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
}
