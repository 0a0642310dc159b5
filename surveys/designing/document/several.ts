/** What is done with several questions at once, each act one change of the questionnaire. */
import { Failure } from '../../failures.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import { hasField } from './changing-kind.ts';
import { changed, sectionPlaceOf } from './placing.ts';

/** Where questions are put: before another one, or at the end of a section; by its key. */
export type Target = { readonly before: string } | { readonly endOf: string };

/**
 * The questions put there in their own order. Before one that is itself among them is before the next that is not.
 * Throws `not-found` where the place is gone; a question that is gone is passed over.
 */
export function moveSeveral(body: Questionnaire, keys: ReadonlySet<string>, target: Target): Questionnaire {
  const at = 'endOf' in target ? sectionPlaceOf(body, target.endOf) : sectionOf(body, target.before);
  const there = body.sections[at]?.questions ?? [];
  const from = 'endOf' in target ? there.length : there.findIndex(({ key }) => key === target.before);
  const next = there.slice(from).find(({ key }) => !keys.has(key));
  const moving = questionsOf(body).filter(({ key }) => keys.has(key));
  return changed(removeSeveral(body, keys), at, (questions) =>
    questions.toSpliced(next ? questions.indexOf(next) : questions.length, 0, ...moving),
  );
}

/** Without them. Conditions that ask about them stay, and are told on the page, as with `removeQuestion`. */
export function removeSeveral(body: Questionnaire, keys: ReadonlySet<string>): Questionnaire {
  return body.sections.reduce(
    (now, _, at) => changed(now, at, (questions) => questions.filter(({ key }) => !keys.has(key))),
    body,
  );
}

/**
 * Each of them in that area alone, or in none (''); information has no area, and what is background counts in none.
 * Throws `not-found` where the area is gone.
 */
export function giveArea(body: Questionnaire, keys: ReadonlySet<string>, area: string): Questionnaire {
  if (area !== '' && !Object.hasOwn(body.areas, area)) throw new Failure('not-found', `area ${area}`);
  return eachOf(body, keys, (question) =>
    mayCount(question) ? ({ ...question, areas: area === '' ? [] : [area] } as Question) : question,
  );
}

/** Whether a question can count in an area. */
function mayCount(question: Question): boolean {
  return hasField(question.kind, 'areas') && !('background' in question && question.background);
}

/** Each of them in the short form, or not. */
export function markShort(body: Questionnaire, keys: ReadonlySet<string>, isShort: boolean): Questionnaire {
  return eachOf(body, keys, (question) => {
    const { short: _, ...rest } = question;
    return (isShort ? { ...question, short: true } : rest) as Question;
  });
}

function eachOf(
  body: Questionnaire,
  keys: ReadonlySet<string>,
  change: (question: Question) => Question,
): Questionnaire {
  return body.sections.reduce(
    (now, _, at) =>
      changed(now, at, (questions) => questions.map((one) => (keys.has(one.key) ? change(one) : one))),
    body,
  );
}

function sectionOf({ sections }: Questionnaire, key: string): number {
  const at = sections.findIndex(({ questions }) => questions.some((one) => one.key === key));
  if (at < 0) throw new Failure('not-found', `question ${key}`);
  return at;
}
