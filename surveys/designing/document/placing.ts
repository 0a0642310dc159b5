/** Questions and sections of a questionnaire in the making: found by their keys, added, moved and taken away. */
import { Failure } from '../../failures.ts';
import type { Language } from '../../languages.ts';
import {
  mostQuestions,
  mostSections,
  type Questionnaire,
  questionsOf,
  type Section,
} from '../../questionnaires/definition.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import { withOwnLists } from './own-lists.ts';

/** A place for a question: after another one, or at the end of a section. */
export type Spot = { readonly after: string } | { readonly endOf: string };

interface Place {
  /** Number of the section, from 0. */
  readonly section: number;
  /** Number of the question within it, from 0. */
  readonly question: number;
}

/** Throws `not-found` where no question has that key. */
function placeOf({ sections }: Pick<Questionnaire, 'sections'>, key: string): Place {
  const section = sections.findIndex(({ questions }) => questions.some((one) => one.key === key));
  const question = sections[section]?.questions.findIndex((one) => one.key === key);
  if (question === undefined) throw new Failure('not-found', `question ${key}`);
  return { section, question };
}

/** Key of the section that a question stands in; undefined where it is not there. */
export function homeOf({ sections }: Pick<Questionnaire, 'sections'>, key: string): string | undefined {
  return sections.find(({ questions }) => questions.some((one) => one.key === key))?.key;
}

/** Throws `not-found` where no section has that key. */
export function sectionPlaceOf({ sections }: Pick<Questionnaire, 'sections'>, key: string): number {
  const place = sections.findIndex((section) => section.key === key);
  if (place < 0) throw new Failure('not-found', `section ${key}`);
  return place;
}

/** The question with that key. Throws `not-found`. */
export function questionIn(body: Pick<Questionnaire, 'sections'>, key: string): Question {
  const { section, question } = placeOf(body, key);
  return body.sections[section]?.questions[question] as Question;
}

/** The questionnaire with a question put in at a spot. Throws `not-found` where the spot is gone. */
export function addQuestion(body: Questionnaire, question: Question, spot: Spot): Questionnaire {
  if ('endOf' in spot) {
    const at = sectionPlaceOf(body, spot.endOf);
    return changed(body, at, (questions) => [...questions, question]);
  }
  const { section, question: after } = placeOf(body, spot.after);
  return changed(body, section, (questions) => questions.toSpliced(after + 1, 0, question));
}

/**
 * The questionnaire without a question. Conditions that ask about it stay as they are, and are told on the page: so it
 * can be put back and everything is as before. Throws `not-found` where it is gone.
 */
export function removeQuestion(body: Questionnaire, key: string): Questionnaire {
  const { section } = placeOf(body, key);
  return changed(body, section, (questions) => questions.filter((one) => one.key !== key));
}

/** The questionnaire with other questions in the section of that number. */
export function changed(
  body: Questionnaire,
  at: number,
  change: (questions: readonly Question[]) => readonly Question[],
): Questionnaire {
  const sections = body.sections.map((section, i) =>
    i === at ? { ...section, questions: [...change(section.questions)] } : section,
  );
  return { ...body, sections: sections as Section[] as Questionnaire['sections'] };
}

/**
 * Throws `conflict` where a change would leave more questions or sections than a questionnaire may have, and more than
 * before: one that has too many can still be shortened.
 */
export function refuseTooMany(before: Questionnaire, now: Questionnaire): void {
  if (now.sections.length > Math.max(mostSections, before.sections.length))
    throw new Failure('conflict', 'too many sections');
  if (questionsOf(now).length > Math.max(mostQuestions, questionsOf(before).length))
    throw new Failure('conflict', 'too many questions');
}

/** The questionnaire with an empty section last. */
export function addSection(
  body: Questionnaire,
  key: string,
  title: string,
  language: Language,
): Questionnaire {
  const section: Section = { key, title: title === '' ? {} : { [language]: title }, questions: [] };
  return { ...body, sections: [...body.sections, section] };
}

/**
 * The questionnaire with a copy after the question, under a key of its own. The copy is another question: it says of no
 * other round that it asks the same (`equivalentTo`). It is put to the same people. Throws `not-found`.
 */
export function copyQuestion(body: Questionnaire, key: string, newKey: string): Questionnaire {
  const [furnished, copy] = withOwnLists(body, copyOf(questionIn(body, key), newKey));
  return addQuestion(furnished, copy, { after: key });
}

/** A question's words, answers and condition under another key. */
export function copyOf(question: Question, key: string): Question {
  const { equivalentTo: _, ...rest } = { equivalentTo: undefined, ...question };
  return { ...rest, key } as Question;
}

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
