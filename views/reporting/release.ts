/** What releasing the report means, what is better done first, and what is new since the version before. */
import type { DocumentChange } from '../../reports/document/changes.ts';
import type { Say } from '../../surveys/languages.ts';
import type { OpenFactChecks } from '../../surveys/reporting/fact-check/making.ts';
import { currentOf, type Doubts, type ReleasedReport } from '../../surveys/reporting/releases.ts';
import { releaseForm } from '../../surveys/reporting/releasing.ts';
import { confirmPage } from '../confirm.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { formFields, untouched } from '../fields.ts';
import type { PageContext } from '../shell.ts';
import { doubtModels, kindOf } from './doubts.ts';
import { moreThan, mostNamed, short } from './shortened.ts';
import { reportCrumbs } from './subject.ts';
import { type WordsLeft, writingLeft } from './writing-left.ts';

interface Releasing extends Pick<PageContext, 'language' | 'say' | 'audit' | 'members' | 'may' | 'typed'> {
  /** Those before it, the last first. */
  readonly releases: readonly ReleasedReport[];
  readonly number: number;
  readonly revision: string;
  readonly left: LeftOut;
  /** Since the version before. */
  readonly changes: readonly DocumentChange[];
  /** What is better put right in its words first. */
  readonly words: WordsLeft;
}

/** What is left out, each with its name. */
export interface LeftOut {
  readonly collections: readonly { readonly id: string; readonly name: string }[];
  readonly findings: readonly string[];
  readonly proposals: readonly string[];
  readonly facts: OpenFactChecks;
  readonly doubts: Doubts;
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
      ...laterWords(about),
    ],
    first: leftToDo(about),
    lists: changes.length > 0 ? [{ title: words('new'), id: 'new', lines: changeLines(changes, about) }] : [],
    fields: Object.values(formFields(releaseForm(number === 1), say, typed)),
    button: words('button'),
    action: `${home}/release`,
    leave: home,
    revision,
  });
}

/** The question comes once there is a later one. */
function laterWords({ releases, say }: Releasing): readonly string[] {
  const current = currentOf(releases);
  return current ? [say('releases.doubts.later', { number: current.number })] : [];
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
    ...doubtModels({ ...about, at: `${home}/releases`, decided: 'withdraw-report', doubts: left.doubts }).map(
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
    ...writingLeft(about.words, about),
    ...factsLeft(left.facts, about),
  ];
}

const mostChanges = 30;

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

interface Listed {
  /** Beneath which versions lie. */
  readonly at: string;
  /** All of the same thing, and perhaps others; the last first. */
  readonly releases: readonly ReleasedReport[];
  /** What speaks against some of them. */
  readonly doubts: Doubts;
  readonly say: Say;
}

export function versionLine(release: ReleasedReport, { at, releases, doubts, say }: Listed) {
  const { id, about, number, releasedOn, draft } = release;
  const current = currentOf(releases.filter((one) => one.about === about && !one.draft));
  return {
    href: `${at}/${id}`,
    label: draft ? say('county.draft.title') : say('releases.version', { number }),
    on: releasedOn,
    state: say(`releases.states.${stateOf(release, current)}`),
    doubts: [...new Set(doubts.get(id)?.map(kindOf))].map((kind) =>
      say(`releases.doubts.${kind}`, { number }),
    ),
  };
}

function stateOf({ id, withdrawn, draft }: ReleasedReport, current: ReleasedReport | undefined) {
  if (draft) return 'draft';
  if (withdrawn) return 'withdrawn';
  return id === current?.id ? 'current' : 'older';
}
