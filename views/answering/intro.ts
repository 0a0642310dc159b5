/** The first page behind an answering link: who asks, how long it takes, what is promised, who can help. */
import { lengthOf } from '../../surveys/answering/length.ts';
import type { Open } from '../../surveys/answering/links.ts';
import { canPause } from '../../surveys/answering/pausing/pausing.ts';
import { isFew, promiseOf } from '../../surveys/answering/promise.ts';
import type { Amendment } from '../../surveys/audits/amendment.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { ownTexts } from '../../surveys/audits/own-words.ts';
import { type InterfaceLanguage, inLanguage, languageFound } from '../../surveys/languages.ts';
import { freeTextsOf } from '../../surveys/questionnaires/free-texts.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { addressOf, tryAddress } from './addresses.ts';
import { frameOf, isEasy, isUnchecked, titleOf } from './frame.ts';
import { inPersonOf } from './in-person.ts';
import { markedWords, paragraphsOf } from './marked.ts';
import { openingOf } from './opening.ts';

export interface Introduction {
  readonly open: Open;
  readonly language: InterfaceLanguage;
  /** A visit with saved answers is under way in this browser. */
  readonly underWay: boolean;
  /** A visit was looked for and not found: it has been sent, or the browser kept nothing of it. */
  readonly lost: boolean;
  /** Whoever left quickly has come back, on purpose. */
  readonly back?: boolean;
  /** Today, an ISO date: a last day that is over is not told, though answers are taken until somebody closes. */
  readonly today: string;
}

export function introPage({ open, language, underWay, lost, back, today }: Introduction): View {
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
      intro: markedWords(inLanguage(questionnaire.intro, language)),
      opening: paragraphsOf(opening),
      rest: paragraphsOf(rest),
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
      over: addressOf(open.code, 'over', language),
      resume: canPause(open) ? addressOf(open.code, 'resume', language) : undefined,
      trial: tryAddress(open.code, 1, language),
      promiseAddress: addressOf(open.code, 'promise', language),
      underWay,
      lost: lost && !underWay,
      back: back && !underWay,
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

/** Words before "Start": at most so many in easy Swedish and in the short form, and in other forms. */
const mostWords = { easy: 40, full: 90 } as const;

export function firstPage(introduction: Introduction): View {
  const view = introPage(introduction);
  const inPerson = inPersonOf(introduction.open);
  if (!inPerson) return view;
  const { code, channel } = inPerson;
  const template = channel === 'interview' ? 'answering/interview-intro' : view.template;
  // Where a browser can seal answers, a script goes on to the page that works without network.
  return { ...view, template, model: { ...view.model, ready: { code, page: `/a/${code}/offline` } } };
}

/** The last change of each thing, in words. A text that only another language has got is not told of. */
export function amendedLines(
  { amendments }: Pick<Collection, 'amendments'>,
  language: InterfaceLanguage,
): readonly string[] {
  const told = amendments.filter((one) => isTold(one, language));
  const last = new Map(told.map((one) => [one.what, one]));
  const say = wordsIn(language);
  return [...last.values()].map((one) => {
    const before = one.what === 'lastDay' ? { before: showDay(one.before, language) } : {};
    return say(`answering.amended.${one.what}`, { day: showDay(one.on, language), ...before });
  });
}

function isTold(one: Amendment, language: InterfaceLanguage): boolean {
  if (one.what === 'lastDay') return true;
  if (one.before === undefined || one.after === undefined) return false;
  const [before, after] = [languageFound(one.before, language), languageFound(one.after, language)];
  return before === after && one.before[before] !== one.after[after];
}
