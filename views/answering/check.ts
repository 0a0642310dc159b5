/** All answers before they are sent, each with a way to change it. */

import { numberOf, type Route } from '../../surveys/answering/journey.ts';
import type { Open } from '../../surveys/answering/links.ts';
import { asksForHelp, type Help, helps } from '../../surveys/answering/method.ts';
import { canPause } from '../../surveys/answering/pausing/pausing.ts';
import type { Problem } from '../../surveys/failures.ts';
import { type InterfaceLanguage, inLanguage, type Say } from '../../surveys/languages.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { addressOf, pageAddress } from './addresses.ts';
import { frameOf } from './frame.ts';
import { givenOn } from './given.ts';
import { anchorIn } from './question.ts';
import { askedIn } from './questions.ts';
import { asMistaken, titleOf } from './titles.ts';

export interface Checking {
  readonly open: Open;
  readonly language: InterfaceLanguage;
  readonly route: Route;
  /** Undefined where they cannot be read just now. */
  readonly answers: Answers | undefined;
  /** Of the send form, where there is one. */
  readonly token?: string | undefined;
  /** What was told of help, when it could not be sent. */
  readonly help?: Help | undefined;
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

export interface Notes {
  readonly typed: string;
  readonly problem?: Problem | undefined;
}

export function checkPage({ open, language, route, answers, token, help, notes, unsent }: Checking): View {
  const say = wordsIn(language);
  const { code } = open;
  const title = say('answering.check.title');
  const last = route.at(-1);
  return {
    template: 'answering/check',
    layout: 'answering',
    language,
    title: unsent ? asMistaken(say, titleOf(say, title)) : titleOf(say, title),
    model: {
      ...frameOf(open, language, (other) => addressOf(code, 'check', other)),
      heading: title,
      sections: answers ? sectionsOf(open, language, route, answers, say) : [],
      empty: answers !== undefined && Object.keys(answers).length === 0,
      unsent: unsent && {
        title: say(`${unsentWords[unsent]}.title`),
        what: say(`${unsentWords[unsent]}.what`),
      },
      token,
      helps: asksForHelp(open)
        ? helps.map((value) => ({ value, label: say(`sending.help.${value}`), checked: value === help }))
        : [],
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

function sectionsOf(open: Open, language: InterfaceLanguage, route: Route, answers: Answers, say: Say) {
  const asked = askedIn(open.questionnaire, language);
  const sections = new Map<string, { title: string; given: object[] }>();
  for (const page of route) {
    const { key, title } = page.section;
    const section = sections.get(key) ?? { title: inLanguage(title, language), given: [] };
    sections.set(key, section);
    section.given.push(
      ...givenOn(page, asked, answers, { questionnaire: open.questionnaire, language, say }).map((given) => ({
        ...given,
        page: page.key,
        change: `${pageAddress(open.code, numberOf(route, page.key), language, true)}#${anchorIn(page, given.key)}`,
      })),
    );
  }
  return [...sections.values()].filter(({ given }) => given.length > 0);
}
