/** All answers before they are sent, each with a way to change it. */

import type { Answer, Answers } from '../../surveys/answering/answers.ts';
import type { Page, Route } from '../../surveys/answering/journey.ts';
import { askedOn } from '../../surveys/answering/length.ts';
import type { Open } from '../../surveys/answering/links.ts';
import { type InterfaceLanguage, inLanguage, type Say } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { addressOf, pageAddress } from './addresses.ts';
import { type Asked, askedIn } from './asked.ts';
import { frameOf } from './frame.ts';

export interface Checking {
  readonly open: Open;
  readonly language: InterfaceLanguage;
  readonly route: Route;
  /** Undefined where they cannot be read just now. */
  readonly answers: Answers | undefined;
  /** Sending failed, and nobody did anything wrong. */
  readonly unsent?: boolean;
}

export function checkPage({ open, language, route, answers, unsent }: Checking): View {
  const say = wordsIn(language);
  const { code } = open;
  const title = say('answering.check.title');
  const last = route.at(-1);
  return {
    template: 'answering/check',
    layout: 'answering',
    language,
    title: unsent ? `${say('answering.error')}: ${title}` : title,
    model: {
      ...frameOf(open, language, (other) => addressOf(code, 'check', other)),
      heading: title,
      sections: answers ? sectionsOf(open, language, route, answers, say) : [],
      empty: answers !== undefined && Object.keys(answers).length === 0,
      unsent,
      send: addressOf(code, 'send', language),
      first: addressOf(code, '', language),
      last: last && pageAddress(code, last.key, language),
    },
  };
}

function sectionsOf(open: Open, language: InterfaceLanguage, route: Route, answers: Answers, say: Say) {
  const asked = askedIn(open.questionnaire, language);
  const sections = new Map<string, { title: string; given: object[] }>();
  for (const page of route) {
    const { key, title } = page.section;
    const section = sections.get(key) ?? { title: inLanguage(title, language), given: [] };
    sections.set(key, section);
    section.given.push(...givenOn(page, open, language, asked, answers, say));
  }
  return [...sections.values()].filter(({ given }) => given.length > 0);
}

function givenOn(
  page: Page,
  open: Open,
  language: InterfaceLanguage,
  asked: ReadonlyMap<string, Asked>,
  answers: Answers,
  say: Say,
): object[] {
  return askedOn([page]).map(({ key }) => ({
    text: asked.get(key)?.text,
    answers: inWords(asked.get(key), answers[key], say),
    change: `${pageAddress(open.code, page.key, language, true)}#${key}`,
  }));
}

/** An answer as the person saw it; none for a question left empty. */
function inWords(asked: Asked | undefined, answer: Answer | undefined, say: Say): readonly string[] {
  if (!asked || answer === undefined) return [];
  if (typeof answer === 'number') return [say('answering.check.of-ten', { n: answer })];
  if (asked.kind === 'text') return [String(answer)];
  const labels = new Map([...asked.choices, ...asked.outs].map(({ value, label }) => [value, label]));
  return (typeof answer === 'string' ? [answer] : answer).map((value) => labels.get(value) ?? value);
}
