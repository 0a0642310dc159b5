/** Where questions and sections stand in a questionnaire in the making, found by their keys. */
import { Failure } from '../../failures.ts';
import type { Questionnaire, Section } from '../../questionnaires/definition.ts';
import type { Question } from '../../questionnaires/questions/index.ts';

/** A place for a question: after another one, or at the end of a section. */
export type Spot = { readonly after: string } | { readonly endOf: string };

interface Place {
  /** Number of the section, from 0. */
  readonly section: number;
  /** Number of the question within it, from 0. */
  readonly question: number;
}

/** Throws `not-found` where no question has that key. */
export function placeOf({ sections }: Pick<Questionnaire, 'sections'>, key: string): Place {
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
