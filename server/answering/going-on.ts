/** The address that a saved page leads to. */

import { afterChange } from '../../surveys/answering/destinations.ts';
import { nextPage, numberOf, type Page, pageBefore, type Route } from '../../surveys/answering/journey.ts';
import type { Open } from '../../surveys/answering/links.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import {
  addressOf,
  pageAddress,
  pauseAddress,
  promiseAddress,
  statementAddress,
} from '../../views/answering/addresses.ts';
import type { Button } from './buttons.ts';

interface Turn {
  readonly button: Button;
  readonly open: Open;
  readonly language: InterfaceLanguage;
  /** The page was opened from the check page, to change an answer. */
  readonly fromCheck: boolean;
  /** The route before it was saved. */
  readonly before: Route;
  readonly after: { readonly route: Route; readonly answers: Answers };
  readonly page: Page;
}

export function destinationOf(turn: Turn): string {
  const { button, open, language, fromCheck, page } = turn;
  const { code } = open;
  const { route, answers } = turn.after;
  const number = numberOf(route, page.key);
  if (typeof button === 'object') return pageAddress(code, number, language, fromCheck);
  if (button === 'promise') return promiseAddress(code, number, language, fromCheck);
  if (button === 'accessibility')
    return statementAddress(language, pageAddress(code, number, language, fromCheck));
  if (button === 'pause') return pauseAddress(code, number, language);
  if (button === 'back') return backOf(turn);
  if (!fromCheck) return toPageOrCheck(turn, route, nextPage(route, page.key));
  return toPageOrCheck(turn, route, afterChange(turn.before, route, page, answers), true);
}

/** A page of questions, or where there is none left the page where the answers are checked. */
export function toPageOrCheck(
  { open, language }: Pick<Turn, 'open' | 'language'>,
  route: Route,
  page: Page | undefined,
  fromCheck = false,
): string {
  const { code } = open;
  return page
    ? pageAddress(code, numberOf(route, page.key), language, fromCheck)
    : addressOf(code, 'check', language);
}

function backOf({ open, language, fromCheck, after, page }: Turn): string {
  const { code } = open;
  if (fromCheck) return addressOf(code, 'check', language);
  const earlier = pageBefore(after.route, page.key);
  return earlier
    ? pageAddress(code, numberOf(after.route, earlier.key), language)
    : addressOf(code, '', language);
}
