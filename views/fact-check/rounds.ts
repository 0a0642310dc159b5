/** Fact checks of an audit's report: those that have been, and a new one where the draft may go out. */
import type { Collection } from '../../surveys/audits/collection.ts';
import { nameIn, type Person } from '../../surveys/audits/people.ts';
import { longestLink, usualLink } from '../../surveys/forms/open-links.ts';
import {
  answerTo,
  type FactCheck,
  type FactCheckLink,
  type FactComment,
  isRunning,
  mostRounds,
  ofRound,
} from '../../surveys/reporting/fact-check/fact-check.ts';
import { receiverForm } from '../../surveys/reporting/fact-check/making.ts';
import { collectionName } from '../collection-names.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { fieldsOf, formFields, type Typed, untouched } from '../fields.ts';
import { reportCrumbs } from '../reporting/subject.ts';
import { type PageContext, pageInAudit, type Words } from '../shell.ts';

/** Everything there is of them. */
export interface Rounds {
  readonly rounds: readonly FactCheck[];
  readonly links: readonly FactCheckLink[];
  readonly comments: readonly FactComment[];
  readonly people: readonly Person[];
}

interface RoundsPage extends Rounds, Words, Pick<PageContext, 'audit' | 'may' | 'today'> {
  /** What keeps the draft back: results that there are and that are not released. */
  readonly unreleased: readonly Collection[];
  /** Some results are. */
  readonly hasReleased: boolean;
}

export const roundsPath = ({ id }: Pick<PageContext['audit'], 'id'>) => `/audits/${id}/fact-check`;

export const roundPath = ({ id, auditId }: Pick<FactCheck, 'id' | 'auditId'>) =>
  `${roundsPath({ id: auditId })}/${id}`;

export function roundsPage(about: RoundsPage): View {
  const { audit, rounds, may, say, typed = untouched } = about;
  const title = say('fact-check.title');
  return pageInAudit(about, 'fact-check/rounds', title, {
    crumbs: reportCrumbs(audit, say, title),
    rounds: [...rounds].reverse().map((round) => roundLine(round, about)),
    make: may('make-fact-check') ? makingModel(about, typed) : undefined,
    decidesNot: !may('make-fact-check'),
  });
}

function roundLine(round: FactCheck, about: RoundsPage) {
  const { say, links, comments } = about;
  const own = ofRound(round, comments);
  const waiting = own.filter((comment) => answerTo(comment) === undefined).length;
  return {
    href: roundPath(round),
    title: say('fact-check.short', { number: round.number }),
    ...stateOf(round, about),
    about: [
      say('fact-check.links-count', { count: ofRound(round, links).length }),
      own.length > 0
        ? say('fact-check.comments-count', { count: own.length })
        : say('fact-check.no-comments'),
      ...(own.length === 0 ? [] : [waitingWords(waiting, about)]),
    ].join(' · '),
  };
}

function waitingWords(count: number, { say }: Words): string {
  return count > 0 ? say('fact-check.unanswered', { count }) : say('fact-check.all-answered');
}

/** Whether it runs, and until when. */
export function stateOf(
  round: FactCheck,
  { links, today, say, language }: Pick<RoundsPage, 'links' | 'today' | 'say' | 'language'>,
) {
  const running = isRunning(round, ofRound(round, links), today);
  const day = showDay(round.lastDay, language);
  const isCut = !running && today <= round.lastDay;
  return {
    running,
    state: say(`fact-check.state.${running ? 'running' : 'over'}`),
    until: say(isCut ? 'fact-check.was-until' : 'fact-check.until', { day }),
  };
}

/** The form, or what has to be done before. */
function makingModel(about: RoundsPage, typed: Typed) {
  const { audit, say, unreleased, hasReleased } = about;
  const why = whyNot(about);
  if (why) return { why };
  if (unreleased.length > 0)
    return { why: say('fact-check.make.unreleased'), first: unreleased.map((one) => wayTo(one, about)) };
  if (!hasReleased) return { why: say('fact-check.make.nothing') };
  return { action: roundsPath(audit), fields: [receiverField(say, typed), daysField(say, typed)] };
}

function whyNot({ rounds, links, today, say }: RoundsPage): string | undefined {
  if (rounds.some((round) => isRunning(round, ofRound(round, links), today)))
    return say('fact-check.make.running');
  return rounds.length >= mostRounds ? say('fact-check.make.full') : undefined;
}

/** Its auditors release it; others see what there is. */
function wayTo(collection: Collection, { may, say }: RoundsPage) {
  const name = collectionName(collection, say);
  const path = `/collections/${collection.id}`;
  return may('release-results')
    ? { href: `${path}/release`, label: say('fact-check.make.release', { name }) }
    : { href: path, label: say('fact-check.make.see', { name }) };
}

export function receiverField(say: Words['say'], typed: Typed) {
  return formFields(receiverForm, say, typed).receiver;
}

function daysField(say: Words['say'], typed: Typed) {
  const field = fieldsOf('fact-check', say, typed);
  const hintValues = { most: longestLink };
  return field({ name: 'days', type: 'number', start: usualLink, hint: true, hintValues });
}

/** Who did something, and when. */
export function personIn({ people, say }: Pick<Rounds, 'people'> & Pick<Words, 'say'>, id: string): string {
  return nameIn(people, id) ?? say('fact-check.someone');
}
