/** How long a questionnaire takes, as those who answer are told beforehand. */
import { isOneLine } from '../questionnaires/free-texts.ts';
import type { Question } from '../questionnaires/questions/index.ts';
import { kindOf } from '../questionnaires/questions/index.ts';
import type { Control } from '../questionnaires/questions/kind.ts';
import { isCounted } from '../questionnaires/summary.ts';
import { type Page, routeOf } from './journey.ts';

/** Seconds for a question with choices, and for one to write on. Told on the first page, so that it can be judged. */
const secondsToChoose = 20;
const secondsToWrite = 60;

/** To put things in order takes as long as to write. */
const controlsThatTakeLong: readonly Control[] = ['text', 'places'];

interface Length {
  readonly questions: number;
  /** Whole minutes, rounded up. */
  readonly minutes: number;
  /** Some answers lead to a question more. */
  readonly mayGrow: boolean;
}

/** The length of the way that everybody goes; follow-up questions come on top. */
export function lengthOf(pages: readonly Page[]): Length {
  const certain = countedOn(routeOf(pages, {}));
  const seconds = certain.map(secondsOf).reduce((sum, next) => sum + next, 0);
  return {
    questions: certain.length,
    minutes: Math.max(1, Math.ceil(seconds / 60)),
    mayGrow: countedOn(pages).length > certain.length,
  };
}

export function secondsOf(question: Question): number {
  const takesLong = controlsThatTakeLong.includes(kindOf(question).control) && !isOneLine(question);
  return takesLong ? secondsToWrite : secondsToChoose;
}

/** The questions on some pages that people are told of. */
export function countedOn(pages: readonly Page[]): readonly Question[] {
  return pages.flatMap((page) => page.questions).filter(isCounted);
}

/** The questions on some pages that are answered, not only read. */
export function askedOn(pages: readonly Page[]): readonly Question[] {
  return pages.flatMap((page) => page.questions).filter((question) => kindOf(question).asks);
}
