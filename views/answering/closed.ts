/** What cannot be taken any more: why, whom to call, and what was typed, so that it can be copied. */

import type { Page } from '../../surveys/answering/journey.ts';
import type { Open } from '../../surveys/answering/links.ts';
import { ownWords } from '../../surveys/audits/own-words.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { addressOf } from './addresses.ts';
import { frameOf, titleOf } from './frame.ts';
import { givenOn } from './given.ts';
import { askedIn } from './questions.ts';

/** The collection has closed, or somebody else has used the single-use code. */
export type Refusal = 'closed' | 'used';

interface Refused {
  readonly open: Open;
  readonly language: InterfaceLanguage;
  readonly why: Refusal;
  /** "Send" was pressed just now: "have you already sent?" would be taken for a yes. */
  readonly sending?: boolean;
  /** The pages that the answers belong to. */
  readonly pages: readonly Page[];
  /** What was typed and is not kept. */
  readonly answers: Answers;
}

export function closedPage({ open, language, why, sending, pages, answers }: Refused): View {
  const say = wordsIn(language);
  const title = say(`failures.answering.${why}.title`);
  const asked = askedIn(open.questionnaire, language, open.collection.form);
  return {
    template: 'answering/closed',
    layout: 'answering',
    language,
    title: titleOf(say, title),
    model: {
      ...frameOf(open, language, (other) => addressOf(open.code, '', other)),
      heading: title,
      what: say(why === 'closed' && sending ? 'sending.refused.late' : `failures.answering.${why}.what`),
      advice: why === 'used' ? say('failures.answering.used.do') : undefined,
      given: pages
        .flatMap((page) =>
          givenOn(page, asked, answers, { questionnaire: open.questionnaire, language, say }),
        )
        .filter(({ answers }) => answers.length > 0),
      contact: ownWords(open.audit.contact, language),
      // What staff have written is in Swedish, whatever language the page has.
      writtenIn: language === 'sv' ? undefined : 'sv',
    },
  };
}
