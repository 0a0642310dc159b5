/** Moving questions and sections. Nothing but the order changes: a condition that now comes too early is told on the page. */
import { Failure } from '../../failures.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { addQuestion, changed, placeOf, questionIn, removeQuestion, sectionPlaceOf } from './placing.ts';

type Direction = 'up' | 'down';

/**
 * A question one step up or down. At the border of its section it goes over it: last in the section before, first in
 * the one after. The first question stays where nothing is above it, the last where nothing is below.
 * Throws `not-found` where it is gone.
 */
export function moveQuestion(body: Questionnaire, key: string, direction: Direction): Questionnaire {
  const question = questionIn(body, key);
  const { section, question: at } = placeOf(body, key);
  const step = direction === 'up' ? -1 : 1;
  const there = at + step;
  const within = body.sections[section]?.questions.length ?? 0;
  if (there >= 0 && there < within)
    return changed(body, section, (questions) =>
      questions.filter((one) => one.key !== key).toSpliced(there, 0, question),
    );
  if (!body.sections[section + step]) return body;
  return changed(removeQuestion(body, key), section + step, (questions) =>
    direction === 'up' ? [...questions, question] : [question, ...questions],
  );
}

/** A question put last in a section. Throws `not-found` where either is gone. */
export function moveToSection(body: Questionnaire, key: string, section: string): Questionnaire {
  const question = questionIn(body, key);
  sectionPlaceOf(body, section);
  return addQuestion(removeQuestion(body, key), question, { endOf: section });
}

/** A question put before another one. Throws `not-found` where either is gone. */
export function moveBefore(body: Questionnaire, key: string, before: string): Questionnaire {
  if (key === before) return body;
  const question = questionIn(body, key);
  const rest = removeQuestion(body, key);
  const { section, question: at } = placeOf(rest, before);
  return changed(rest, section, (questions) => questions.toSpliced(at, 0, question));
}

/** A section, with its questions, one step up or down; the first and the last stay. Throws `not-found`. */
export function moveSection(body: Questionnaire, key: string, direction: Direction): Questionnaire {
  const at = sectionPlaceOf(body, key);
  const there = at + (direction === 'up' ? -1 : 1);
  const section = body.sections[at];
  if (!section || there < 0 || there >= body.sections.length) return body;
  return { ...body, sections: body.sections.toSpliced(at, 1).toSpliced(there, 0, section) };
}

/** Which way a form asks for. Throws `not-found` for another word. */
export function directionIn(given: string): Direction {
  if (given === 'up' || given === 'down') return given;
  throw new Failure('not-found', `direction ${given}`);
}
