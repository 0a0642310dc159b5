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
import { frameOf, isEasy, isUnchecked } from './frame.ts';
import { mostWords, openingOf } from './opening.ts';
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
  const easy = isEasy(open, language);
  const length = lengthOf(pages);
  const { opening, rest } = openingIn(open, language, easy ? mostWords.easy : mostWords.full);
  return {
    template: 'answering/intro',
    layout: 'answering',
    language,
    title: titleOf(wordsIn(language)),
    model: {
      ...frameOf(open, language, (other) => addressOf(open.code, '', other)),
      easy,
      byMachine: isUnchecked(questionnaire, language),
      heading: title,
      intro: inLanguage(questionnaire.intro, language),
      opening,
      rest,
      briefly,
      named: collection.nature === 'named',
      few: isFew(collection),
      // Whoever works in the service cannot be asked to keep away from those who do.
      supported: collection.audience === 'user' || collection.audience === 'close-person',
      length,
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

/** Three lines of the promise, in few words. The whole of it is further down. */
const briefly = ['voluntary', 'nobody', 'stop'].map((line) => `answering.briefly.${line}`);

/** Easy Swedish never says more before "Start" than Swedish does. */
function openingIn(open: Open, language: InterfaceLanguage, most: number): ReturnType<typeof openingOf> {
  const { collection, questionnaire, pages } = open;
  const say = wordsIn(language);
  const first = {
    intro: inLanguage(questionnaire.intro, language),
    time: say('answering.minutes', { count: lengthOf(pages).minutes }),
    around: [
      collection.service.name,
      inLanguage(questionnaire.title, language),
      ...briefly.map((key) => say(key)),
    ],
    language,
  };
  const plain = language === 'sv-x-easy' ? openingIn(open, 'sv', most).words : most;
  return openingOf(first, Math.min(most, plain));
}

export function hasPassed(lastDay: string | undefined, today: string): boolean {
  return lastDay !== undefined && lastDay < today;
}
