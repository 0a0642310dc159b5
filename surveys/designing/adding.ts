/** New questions and sections. */

import { Failure } from '../failures.ts';
import type { Language } from '../languages.ts';
import {
  mostQuestions,
  type Questionnaire,
  questionsOf,
  type Section,
} from '../questionnaires/definition.ts';
import type { Question } from '../questionnaires/questions/index.ts';
import { type Spot, withQuestionAt } from './placing.ts';

/** More sections than this a questionnaire cannot have. */
const mostSections = 60;

/**
 * The questionnaire with a question put in at a spot. Throws `not-found` where the spot is gone, and `conflict` where it
 * has as many questions as it may.
 */
export function addQuestion(body: Questionnaire, question: Question, spot: Spot): Questionnaire {
  if (questionsOf(body).length >= mostQuestions) throw new Failure('conflict', 'too many questions');
  return withQuestionAt(body, question, spot);
}

/** The questionnaire with an empty section last. Throws `conflict` where it has as many as it may. */
export function addSection(
  body: Questionnaire,
  key: string,
  title: string,
  language: Language,
): Questionnaire {
  if (body.sections.length >= mostSections) throw new Failure('conflict', 'too many sections');
  const section: Section = { key, title: title === '' ? {} : { [language]: title }, questions: [] };
  return { ...body, sections: [...body.sections, section] };
}
