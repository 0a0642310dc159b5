/** New questions and sections, and copies of questions. */
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
import { addQuestion, questionIn } from './placing.ts';

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
  return addQuestion(body, copyOf(questionIn(body, key), newKey), { after: key });
}

/** A question's words, answers and condition under another key. */
export function copyOf(question: Question, key: string): Question {
  const { equivalentTo: _, ...rest } = { equivalentTo: undefined, ...question };
  return { ...rest, key } as Question;
}
