/** What releasing the report means, what is better done first, and what is new since the version before. */
import type { DocumentChange } from '../../reports/document/changes.ts';
import type { OpenFactChecks } from '../../surveys/reporting/fact-check/open.ts';
import { releaseForm } from '../../surveys/reporting/releasing.ts';
import { auditCrumbs } from '../collection-names.ts';
import { confirmPage } from '../confirm.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { formFields, type Typed, untouched } from '../fields.ts';
import type { PageContext } from '../shell.ts';

interface Releasing extends Pick<PageContext, 'language' | 'say' | 'audit' | 'members'> {
  readonly number: number;
  readonly revision: string;
  readonly left: {
    readonly collections: readonly { readonly id: string; readonly name: string }[];
    readonly findings: readonly string[];
    readonly proposals: readonly string[];
    readonly facts: OpenFactChecks;
  };
  /** Since the version before. */
  readonly changes: readonly DocumentChange[];
  readonly typed?: Typed;
}

export function releasePage(about: Releasing): View {
  const { say, audit, members, number, revision, changes, typed = untouched } = about;
  const home = `/audits/${audit.id}/report`;
  const words = (part: string) => say(`releases.release.${part}`, { number });
  const readers = members.filter(({ role, endedOn }) => role === 'reader' && endedOn === undefined).length;
  return confirmPage(about, {
    heading: words('title'),
    crumbs: auditCrumbs(audit, say, words('crumb')),
    invented: audit.invented,
    lines: [
      words('frozen'),
      say('releases.release.readers', { count: readers }),
      words('kept'),
      words('later'),
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

/** What is left out, since a release stays as it is. */
function leftToDo(about: Releasing) {
  const { left, audit, say } = about;
  const home = `/audits/${audit.id}`;
  const findings = { href: `${home}/findings`, label: say('releases.left.decide') };
  const named = (what: 'findings' | 'proposals') =>
    left[what].map((name) => ({ ...findings, text: say(`releases.left.${what}`, { name: short(name) }) }));
  return [
    ...left.collections.map(({ id, name }) => ({
      text: say('releases.left.collection', { name }),
      href: `/collections/${id}/release`,
      label: say('releasing.link'),
    })),
    ...named('findings'),
    ...named('proposals'),
    ...factsLeft(left.facts, about),
  ];
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
  return changes.map(({ what, how, name }) => say(`releases.changes.${what}.${how}`, { name: short(name) }));
}

/** Long enough to be known again. */
function short(words: string, most = 160): string {
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
}
