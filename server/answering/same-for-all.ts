/** Pages with nothing of a visit on them are the same for everyone, and are made once. */

import type { Collection } from '../../surveys/audits/collection.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import { firstPage } from '../../views/answering/first-page.ts';
import { hasPassed, type Introduction } from '../../views/answering/intro.ts';
import { type Asking, questionPage, whereabouts } from '../../views/answering/question.ts';
import type { View } from '../../views/engine.ts';

/** Gone with the collection as it was read: a change of it is another object, with pages of its own. */
const made = new WeakMap<Collection, Map<string, View>>();

export function introFor(introduction: Introduction): View {
  const { open, language, underWay, lost, today } = introduction;
  const over = hasPassed(open.collection.lastDay, today);
  return sameForAll(open.collection, `intro ${open.code} ${language} ${underWay} ${lost} ${over}`, () =>
    firstPage(introduction),
  );
}

/** A page of questions; made afresh only where something on it has been answered. */
export function questionsFor(asking: Asking): View {
  const { open, language, page, fromCheck, begun } = asking;
  const keys = page.questions.map(({ key }) => key);
  if (isTouched(keys, asking.answers)) return questionPage(asking);
  const place = JSON.stringify(whereabouts(asking));
  const name = `${open.code} ${language} ${fromCheck} ${begun} ${keys.join(' ')} ${place}`;
  return sameForAll(open.collection, name, () => questionPage(asking));
}

function isTouched(keys: readonly string[], answers: Answers): boolean {
  return keys.some((key) => answers[key] !== undefined);
}

/** Routes can differ in many ways; beyond these the pages of a collection are made anew. */
const mostPages = 400;

function sameForAll(collection: Collection, name: string, make: () => View): View {
  const views = made.get(collection) ?? new Map<string, View>();
  made.set(collection, views);
  if (views.size > mostPages) views.clear();
  const view = views.get(name) ?? make();
  views.set(name, view);
  return view;
}
