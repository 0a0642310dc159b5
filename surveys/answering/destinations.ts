/** Where a visit goes when the way is not simply the next page. Undefined is the page where answers are checked. */

import type { Answers } from '../questionnaires/answers.ts';
import { canVisit, nextPage, type Page, type Route, type Stop } from './journey.ts';

/** Where an interrupted visit goes on: after the last page with an answer. */
export function resumeAt(route: Route, answers: Answers): Page | undefined {
  const last = route.findLastIndex((page) => page.questions.some((question) => question.key in answers));
  return route[last + 1];
}

/**
 * Where a visit goes that asked for a page the answers do not lead to: the next one on the route after it,
 * or for a page that does not exist where the visit goes on.
 */
export function insteadOf(
  pages: readonly Page[],
  route: Route,
  key: string,
  answers: Answers,
): Page | undefined {
  const place = pages.findIndex((page) => page.key === key);
  if (place < 0) return resumeAt(route, answers);
  return pages.slice(place).flatMap((page) => canVisit(route, page.key) ?? [])[0];
}

/**
 * Where a change made from the check page goes: to the follow-up questions that it brought, else back to the check
 * page. `before` is the route before the change; of several follow-ups in a row each leads to the next. A tablet asks
 * this in the browser too, as it does journey.ts.
 */
export function afterChange<S extends Stop>(
  before: readonly S[],
  after: readonly S[],
  page: S,
  answers: Answers,
): S | undefined {
  const later = after.slice(after.findIndex(({ key }) => key === page.key) + 1);
  const wasShown = (key: string) => before.some(({ questions }) => questions.some((one) => one.key === key));
  const brought = later.find(({ questions }) => questions.some(({ key }) => !wasShown(key)));
  if (brought) return brought;
  const next = nextPage(after, page.key);
  return next && isFollowUp(page) && isFollowUp(next) && isUntouched(next, answers) ? next : undefined;
}

function isFollowUp({ questions }: Stop): boolean {
  return questions.every(({ showIf }) => showIf !== undefined);
}

function isUntouched({ questions }: Stop, answers: Answers): boolean {
  return questions.every(({ key }) => !(key in answers));
}
