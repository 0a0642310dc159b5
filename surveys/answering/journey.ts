/**
 * The way through a questionnaire: a pure walk over definition and answers, made anew at every request.
 * Conditions only look back, so one pass decides what is shown. A tablet without network walks it in the browser
 * (views/assets/offline/), so what it calls here does with the methods that browsers of 2018 have.
 */
import type { Layout } from '../audits/collection.ts';
import type { Answer, Answers } from '../questionnaires/answers.ts';
import { asksAbout, holds } from '../questionnaires/conditions.ts';
import type { Questionnaire, Section } from '../questionnaires/definition.ts';
import type { Question } from '../questionnaires/questions/index.ts';

/** What of a page the way is decided by; a tablet carries little more of it. */
export interface Stop {
  readonly key: string;
  readonly questions: readonly Pick<Question, 'key' | 'showIf'>[];
}

/** One page of questions. Its key is that of its first question, so that it stays when others change. */
export interface Page extends Stop {
  readonly section: Section;
  readonly questions: readonly Question[];
}

/** The pages that the answers so far lead over, each with only the questions shown. */
export type Route = readonly Page[];

/** Every page there is, whatever is answered. Each question lies on exactly one. */
export function pagesOf(questionnaire: Pick<Questionnaire, 'sections'>, layout: Layout): readonly Page[] {
  return questionnaire.sections.flatMap((section) =>
    (layout === 'question' ? groupsOf(section.questions) : sheetsOf(section.questions)).map((questions) => ({
      key: questions[0]?.key ?? '',
      section,
      questions,
    })),
  );
}

/** The route for these answers. Hidden questions count as unanswered for what follows. */
export function routeOf<S extends Stop>(pages: readonly S[], answers: Answers): readonly S[] {
  const seen: Record<string, Answer> = {};
  const route: S[] = [];
  for (const page of pages) {
    // One by one: what is written beside a choice leans on the answer just before it.
    const shown = page.questions.filter(({ key, showIf }) => {
      if (showIf !== undefined && !holds(showIf, seen)) return false;
      const answer = answers[key];
      if (answer !== undefined) seen[key] = answer;
      return true;
    });
    if (shown.length === page.questions.length) route.push(page);
    else if (shown.length > 0) route.push({ ...page, questions: shown });
  }
  return route;
}

/** A page of the route; undefined when the answers do not lead there. Any page on the route may be opened. */
export function canVisit<S extends Stop>(route: readonly S[], key: string): S | undefined {
  return route.find((page) => page.key === key);
}

/** The place of a page on the route, from 1, which its address has: it names no question. 0 where it is not on it. */
export function numberOf<S extends Stop>(route: readonly S[], key: string): number {
  return route.findIndex((page) => page.key === key) + 1;
}

/** The page after; undefined at the end, where the answers are checked. */
export function nextPage<S extends Stop>(route: readonly S[], key: string): S | undefined {
  return route[route.findIndex((page) => page.key === key) + 1];
}

/** The page before; undefined at the beginning. */
export function pageBefore<S extends Stop>(route: readonly S[], key: string): S | undefined {
  return route[route.findIndex((page) => page.key === key) - 1];
}

/** Only the answers to questions on the route: what is not on it is never stored. */
export function onRoute(route: readonly Stop[], answers: Answers): Answers {
  const kept: Record<string, Answer> = {};
  for (const { questions } of route) {
    for (const { key } of questions) {
      const answer = answers[key];
      if (answer !== undefined) kept[key] = answer;
    }
  }
  return kept;
}

/** Each question by itself, but the parts of one together, and with it what is written beside its choices. */
function groupsOf(questions: readonly Question[]): readonly (readonly Question[])[] {
  const groups: Question[][] = [];
  for (const question of questions) {
    const group = groups.at(-1);
    if (group && isSameGroup(group.at(-1), question)) group.push(question);
    else groups.push([question]);
  }
  return groups;
}

function isSameGroup(before: Question | undefined, question: Question): boolean {
  if (!before || !('group' in question) || !question.group) return false;
  const shared = 'group' in before ? before.group?.key : undefined;
  return (shared ?? before.key) === question.group.key;
}

/**
 * A section cut into sheets: a question that depends on one on the same sheet starts a new one,
 * so that without script nothing has to appear on a page that is already open. Never between parts of one question.
 */
function sheetsOf(questions: readonly Question[]): readonly (readonly Question[])[] {
  const sheets: Question[][] = [[]];
  for (const question of questions) {
    const sheet = sheets.at(-1) ?? [];
    const asked = question.showIf ? asksAbout(question.showIf) : [];
    const leans = !isSameGroup(sheet.at(-1), question);
    if (leans && sheet.some((earlier) => asked.includes(earlier.key))) sheets.push([question]);
    else sheet.push(question);
  }
  return sheets;
}
