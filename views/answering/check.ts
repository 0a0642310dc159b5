/** All answers before they are sent, each with a way to change it. */

import { numberOf, type Route } from '../../surveys/answering/journey.ts';
import { countedOn } from '../../surveys/answering/length.ts';
import type { Open } from '../../surveys/answering/links.ts';
import { canPause } from '../../surveys/answering/pausing/pausing.ts';
import type { Problem } from '../../surveys/failures.ts';
import { type InterfaceLanguage, inLanguage, type Say } from '../../surveys/languages.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { addressOf, pageAddress } from './addresses.ts';
import { asMistaken, frameOf, isEasy, titleOf } from './frame.ts';
import { type Given, givenOn } from './given.ts';
import { anchorIn } from './question.ts';
import { askedIn } from './questions.ts';

export interface Checking {
  readonly open: Open;
  readonly language: InterfaceLanguage;
  readonly route: Route;
  /** Undefined where they cannot be read just now. */
  readonly answers: Answers | undefined;
  /** Of the send form, where there is one. */
  readonly token?: string | undefined;
  /** What auditors wrote beside an interview, when it could not be sent. */
  readonly notes?: Notes | undefined;
  /** Why it was not sent. */
  readonly unsent?: Unsent | undefined;
}

/** We have trouble; too many came; a hidden box was filled in; the page was old or of another visit. */
export const unsentReasons = ['trouble', 'wait', 'filled', 'again'] as const;
export type Unsent = (typeof unsentReasons)[number];

const unsentWords: Readonly<Record<Unsent, string>> = {
  trouble: 'answering.unsent',
  wait: 'sending.unsent.wait',
  filled: 'sending.unsent.filled',
  again: 'sending.unsent.again',
};

interface Notes {
  readonly typed: string;
  readonly problem?: Problem | undefined;
}

export function checkPage({ open, language, route, answers, token, notes, unsent }: Checking): View {
  const say = wordsIn(language);
  const { code } = open;
  const title = say('answering.check.title');
  const last = route.at(-1);
  const sections = answers ? sectionsOf(open, language, route, answers, say) : [];
  const steps = open.collection.layout === 'section' ? route.length : countedOn(route).length;
  return {
    template: 'answering/check',
    layout: 'answering',
    language,
    title: unsent ? asMistaken(say, titleOf(say, title)) : titleOf(say, title),
    model: {
      ...frameOf(open, language, (other) => addressOf(code, 'check', other)),
      heading: title,
      easy: isEasy(open, language),
      // As far as the last question leads, of one step more.
      steps,
      next: steps + 1,
      sections,
      ...folding(sections),
      named: open.collection.nature === 'named',
      empty: answers !== undefined && Object.keys(answers).length === 0,
      unsent: unsent && {
        title: say(`${unsentWords[unsent]}.title`),
        what: say(`${unsentWords[unsent]}.what`),
      },
      token,
      notes: open.channel === 'interview' ? notesIn(say, notes) : undefined,
      send: addressOf(code, 'send', language),
      first: addressOf(code, '', language),
      pause: canPause(open) ? addressOf(code, 'pause', language) : undefined,
      last: last && pageAddress(code, route.length, language),
      lastPage: last?.key,
    },
  };
}

function notesIn(say: Say, notes: Notes | undefined) {
  const { typed = '', problem } = notes ?? {};
  return { value: typed, error: problem && say(problem.message, problem.values) };
}

interface Section {
  readonly title: string;
  readonly given: readonly Given[];
}

/** So many answers are shown at once; of more than one beyond that only so many, with the rest folded away. */
const shownAtOnce = 3;

/** All that was written in own words, then the first of the others, and the rest section by section. */
function folding(sections: readonly Section[]) {
  const all = sections.flatMap(({ given }) => given);
  const written = all.filter(({ own, answers }) => own && answers.length > 0);
  const others = all.filter((one) => !written.includes(one));
  const rows = others.length > shownAtOnce + 1 ? others.slice(0, shownAtOnce) : others;
  const folded = sections
    .map(({ title, given }) => ({
      title,
      given: given.filter((one) => others.includes(one) && !rows.includes(one)),
    }))
    .filter(({ given }) => given.length > 0);
  return {
    all: others.length > 0 ? all.length : 0,
    written: written.length > 0 ? { rows: written } : undefined,
    rows,
    folded,
  };
}

function sectionsOf(
  open: Open,
  language: InterfaceLanguage,
  route: Route,
  answers: Answers,
  say: Say,
): readonly Section[] {
  const asked = askedIn(open.questionnaire, language, open.collection.form);
  const sections = new Map<string, { title: string; given: Given[] }>();
  for (const page of route) {
    const { key, title } = page.section;
    const section = sections.get(key) ?? { title: inLanguage(title, language), given: [] };
    sections.set(key, section);
    section.given.push(
      ...givenOn(page, asked, answers, { questionnaire: open.questionnaire, language, say }).map((given) => ({
        ...given,
        page: page.key,
        change: `${pageAddress(open.code, numberOf(route, page.key), language, true)}#${anchorIn(open, page, given.key)}`,
      })),
    );
  }
  return [...sections.values()].filter(({ given }) => given.length > 0);
}
