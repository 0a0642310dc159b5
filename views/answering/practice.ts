/** The try-first run: pages of questions like the real ones, and a last page that leads on to those. */

import type { Page } from '../../surveys/answering/journey.ts';
import type { Open } from '../../surveys/answering/links.ts';
import { tryingOut } from '../../surveys/answering/practice.ts';
import type { Problem } from '../../surveys/failures.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { addressOf, tryAddress } from './addresses.ts';
import { frameOf, titleOf } from './frame.ts';
import { questionPage } from './question.ts';

interface Trying {
  readonly open: Open;
  readonly language: InterfaceLanguage;
  readonly page: Page;
  /** What was typed, where the same page is shown again. */
  readonly typed?: ReadonlyMap<string, readonly string[]>;
  readonly problems?: readonly Problem[];
}

const nothingYet: Answers = {};

export function tryPage({ open, language, page, ...typed }: Trying): View {
  const practice = tryingOut(open);
  const { pages } = practice;
  const asking = { language, page, route: pages, answers: nothingYet, fromCheck: false, begun: false };
  const view = questionPage({ ...asking, ...typed, open: practice });
  return {
    ...view,
    model: {
      ...view.model,
      // Of the collection itself: languages that its questions lack would end with the practice.
      ...frameOf(open, language),
      action: tryAddress(open.code, pages.indexOf(page) + 1, language),
      trying: true,
      pauses: false,
    },
  };
}

export function triedPage(open: Open, language: InterfaceLanguage): View {
  const heading = wordsIn(language)('trying.done');
  return {
    template: 'answering/trying',
    layout: 'answering',
    language,
    title: titleOf(wordsIn(language), heading),
    model: {
      ...frameOf(open, language, (other) => tryAddress(open.code, 'done', other)),
      heading,
      start: addressOf(open.code, 'start', language),
      again: tryAddress(open.code, 1, language),
      first: addressOf(open.code, '', language),
    },
  };
}
