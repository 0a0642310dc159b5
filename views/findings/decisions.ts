/** Who stands behind a finding or a proposal, who decided what and when, and what is to be done next. */
import { type FindingReport, keepingBack } from '../../reports/findings/findings.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { nameIn, type Person } from '../../surveys/audits/people.ts';
import { type Decision, isConcluded, standBehind } from '../../surveys/findings/decision.ts';
import { approvalsNeeded } from '../../surveys/free-texts/quote.ts';
import { collectionName } from '../collection-names.ts';
import { showDay } from '../days.ts';
import type { PageContext, Words } from '../shell.ts';

/** Where the words of what is decided stand: each has its own. */
type Area = 'findings' | 'proposals';

interface Naming extends Words {
  readonly people: readonly Person[];
}

/** The last first. */
export function decisionsModel(decisions: readonly Decision[], about: Naming) {
  const { say, language } = about;
  return [...decisions].reverse().map(({ as, by, on, words, verdict, behind = [by] }) => ({
    said: say(`findings.decisions.${as}`, { name: namesOf(behind, about), day: showDay(on, language) }),
    words,
    verdict: verdict && say(`report.verdict.${verdict}`),
  }));
}

export interface Deciding extends Naming, Pick<PageContext, 'person' | 'members'> {}

type Thing = Parameters<typeof standBehind>[0];

/** Of what is not decided yet: how far it has come, and the one thing that the person can do about it. */
export function decidingModel(thing: Thing, area: Area, about: Deciding) {
  const { say, person, members } = about;
  const needed = approvalsNeeded(members);
  const behind = standBehind(thing);
  const others = behind.filter((id) => id !== person.id);
  const begun = others.length > 0 ? 'also' : behind.length > 0 ? 'mine' : 'together';
  const now = needed > 1 ? begun : 'alone';
  return {
    means: say(`${area}.deciding.${now}`, { names: namesOf(others, about) }),
    button: now === 'mine' ? undefined : say(`${area}.deciding.do-${now}`),
    withdraw: behind.includes(person.id) ? say('findings.deciding.withdraw') : undefined,
  };
}

/** "Utkast", "Väntar på en till", "Beslutad". */
export function stateModel(thing: Thing, area: Area, say: Words['say']) {
  const concluded = isConcluded(thing);
  const reached = concluded ? 'concluded' : standBehind(thing).length > 0 ? 'agreed' : 'draft';
  return { concluded, state: say(`${area}.state.${reached}`) };
}

/** Of what is decided: which results readers wait for before they are told it. */
export function keptBackWords(
  finding: Pick<FindingReport, 'evidence' | 'concluded'>,
  { unreleased, say, language }: Words & { readonly unreleased: readonly Collection[] },
): string | undefined {
  const waiting = finding.concluded ? keepingBack(finding, unreleased) : [];
  if (waiting.length === 0) return undefined;
  const names = waiting.map((collection) => collectionName(collection, say));
  return say('findings.kept-back', { names: new Intl.ListFormat(language).format(names) });
}

function namesOf(ids: readonly string[], { people, say, language }: Naming): string {
  const names = ids.map((id) => nameIn(people, id) ?? say('commenting.someone'));
  return new Intl.ListFormat(language).format(names);
}
