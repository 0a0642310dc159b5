/** New questions and sections. */
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
import { type Spot, withQuestionAt } from './placing.ts';

/** The questionnaire with a question put in at a spot. Throws `not-found` where the spot is gone. */
export function addQuestion(body: Questionnaire, question: Question, spot: Spot): Questionnaire {
  return withQuestionAt(body, question, spot);
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
