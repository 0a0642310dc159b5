/** Pages with nothing of a visit on them are the same for everyone, and are made once. */

import { numberOf } from '../../surveys/answering/journey.ts';
import type { Open } from '../../surveys/answering/links.ts';
import { firstPage, hasPassed, type Introduction } from '../../views/answering/intro.ts';
import { type QuestionPage, questionPage, whereaboutsOf } from '../../views/answering/question.ts';
import type { View } from '../../views/engine.ts';
import type { Reply } from '../http/handle.ts';
import type { KeptPages } from '../http/kept-pages.ts';

export function introFor(kept: KeptPages, introduction: Introduction): Reply {
  const { open, language, underWay, lost, back, today } = introduction;
  const over = hasPassed(open.collection.lastDay, today);
  return sameForAll(kept, open, ['intro', language, underWay, lost, back, over], () =>
    firstPage(introduction),
  );
}

/** A page of questions; made afresh only where something on it has been answered. */
export function questionsFor(kept: KeptPages, asking: QuestionPage): Reply {
  const { open, language, fromCheck, begun } = asking;
  const number = numberOf(asking.route, asking.page.key);
  const keys = asking.page.questions.map(({ key }) => key);
  if (keys.some((key) => asking.answers[key] !== undefined)) return questionPage(asking);
  return sameForAll(kept, open, [keys, language, fromCheck, begun, number, whereaboutsOf(asking)], () =>
    questionPage(asking),
  );
}

/**
 * The collection's revision changes with everything of it that a page shows, and with the texts of its audit; its service is
 * written once. Behind a single-use code nobody else comes.
 */
function sameForAll(
  kept: KeptPages,
  { code, channel, collection }: Open,
  name: readonly unknown[],
  make: () => View,
): Reply {
  if (channel === 'code') return make();
  const { id, revision, questionnaire } = collection;
  return { kept, key: JSON.stringify([id, revision, questionnaire, code, ...name]), make };
}
