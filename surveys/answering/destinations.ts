/** Where a visit goes when the way is not simply the next page. Undefined is the page where answers are checked. */

import type { Answers } from '../questionnaires/answers.ts';
import type { Question } from '../questionnaires/questions/index.ts';
import { canVisit, nextPage, type Page, type Route } from './journey.ts';

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
 * page. `before` is the route before the change; of several follow-ups in a row each leads to the next.
 */
export function afterChange(before: Route, after: Route, page: Page, answers: Answers): Page | undefined {
  const later = after.slice(after.findIndex(({ key }) => key === page.key) + 1);
  const shownBefore = new Set(before.flatMap(({ questions }) => questions).map(({ key }) => key));
  const brought = later.find(({ questions }) => questions.some(({ key }) => !shownBefore.has(key)));
  if (brought) return brought;
  const next = nextPage(after, page.key);
  return next && isFollowUp(page) && isFollowUp(next) && isUntouched(next, answers) ? next : undefined;
}

function isFollowUp({ questions }: Page): boolean {
  return questions.every((question: Question) => question.showIf !== undefined);
}

function isUntouched({ questions }: Page, answers: Answers): boolean {
  return questions.every(({ key }) => !(key in answers));
}
