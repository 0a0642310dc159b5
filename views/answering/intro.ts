/** The first page behind an answering link: who asks, how long it takes, what is promised, who can help. */

import { lengthOf } from '../../surveys/answering/length.ts';
import type { Open } from '../../surveys/answering/links.ts';
import { canPause } from '../../surveys/answering/pausing/pausing.ts';
import { isFew, promiseOf } from '../../surveys/answering/promise.ts';
import { ownTexts } from '../../surveys/audits/own-words.ts';
import { type InterfaceLanguage, inLanguage } from '../../surveys/languages.ts';
import { freeTextsOf } from '../../surveys/questionnaires/free-texts.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { addressOf, tryAddress } from './addresses.ts';
import { amendedLines } from './amended.ts';
import { frameOf, isUnchecked, languagesOf, otherLanguage } from './frame.ts';
import { titleOf } from './titles.ts';

export interface Introduction {
  readonly open: Open;
  readonly language: InterfaceLanguage;
  /** A visit with saved answers is under way in this browser. */
  readonly underWay: boolean;
  /** A visit was looked for and not found: it has been sent, or the browser kept nothing of it. */
  readonly lost: boolean;
  /** Today, an ISO date: a last day that is over is not told, though answers are taken until somebody closes. */
  readonly today: string;
}

export function introPage({ open, language, underWay, lost, today }: Introduction): View {
  const { collection, audit, questionnaire, pages } = open;
  const title = inLanguage(questionnaire.title, language);
  return {
    template: 'answering/intro',
    layout: 'answering',
    language,
    title: titleOf(wordsIn(language)),
    model: {
      ...frameOf(open, language),
      // The languages stand on the page itself, so that the header needs none.
      others: [],
      languages: languagesOf(questionnaire).map((tag) =>
        otherLanguage(tag, tag === language ? undefined : addressOf(open.code, '', tag)),
      ),
      byMachine: isUnchecked(questionnaire, language),
      heading: title,
      intro: inLanguage(questionnaire.intro, language),
      named: collection.nature === 'named',
      few: isFew(collection),
      // Whoever works in the service cannot be asked to keep away from those who do.
      supported: collection.audience === 'user' || collection.audience === 'close-person',
      length: lengthOf(pages),
      promise: promiseOf(collection).map(({ key, values }) => ({
        key: `answering.promise.${key}`,
        ...values,
      })),
      start: addressOf(open.code, 'start', language),
      resume: canPause(open) ? addressOf(open.code, 'resume', language) : undefined,
      trial: tryAddress(open.code, 1, language),
      promiseAddress: addressOf(open.code, 'promise', language),
      underWay,
      lost: lost && !underWay,
      lastDay: hasPassed(collection.lastDay, today) ? undefined : collection.lastDay,
      audit,
      amended: amendedLines(collection, language),
      texts: ownTexts(audit, language),
      writes: freeTextsOf(questionnaire).length > 0,
    },
  };
}

export function hasPassed(lastDay: string | undefined, today: string): boolean {
  return lastDay !== undefined && lastDay < today;
}
