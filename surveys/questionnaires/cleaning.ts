/** A questionnaire from outside without what nobody sees: in its names none of it, in its texts what turns other words around. */
import type { Checked } from '../failures.ts';
import { balanced, visible } from '../forms/invisible.ts';
import type { Questionnaire } from './definition.ts';
import { readQuestionnaire } from './reading.ts';
import { withTexts } from './texts.ts';

/** Read anew, since a text of nothing else is empty then. */
export function cleaned(questionnaire: Questionnaire): Checked<Questionnaire> {
  const texts = withTexts(questionnaire, balanced) as Questionnaire;
  const names = {
    title: named(texts.title),
    areas: named(texts.areas),
    sections: texts.sections.map((section) => ({ ...section, title: named(section.title) })),
    choiceLists: Object.fromEntries(
      Object.entries(texts.choiceLists).map(([key, list]) => [key, { ...list, name: named(list.name) }]),
    ),
  };
  return readQuestionnaire(JSON.stringify({ ...texts, ...names }));
}

function named<T>(value: T): T {
  return withTexts(value, visible) as T;
}
