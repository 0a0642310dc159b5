/** What lists tell of a questionnaire. It is kept beside it, so that no list has to read a questionnaire whole. */
import type { Localised } from '../languages.ts';
import { type Audience, hasShortForm, type Nature, type Questionnaire, questionsOf } from './definition.ts';
import { kindOf, type Question } from './questions/index.ts';
import { isNamely } from './questions/namely.ts';

export interface Summary {
  readonly key: string;
  /** May be without words while it is being made. */
  readonly title: Localised;
  readonly audience: Audience;
  readonly nature: Nature;
  /** How many questions are answered in its full form. */
  readonly asked: number;
  readonly hasShort: boolean;
}

/** It may be unfinished. Where more is told here some day, a migration has to fill what is kept. */
export function summaryOf(questionnaire: Questionnaire): Summary {
  const { key, title, audience, nature } = questionnaire;
  const [asked, hasShort] = [askedCount(questionnaire), hasShortForm(questionnaire)];
  return { key, title, audience, nature, asked, hasShort };
}

/**
 * The questions that are answered, of the full form: those with a condition too, and a question of several parts as its
 * parts. What is only read is none. Of the whole questionnaire, with its optional sections, unless some are given.
 */
export function askedCount(body: Questionnaire, questions: readonly Question[] = questionsOf(body)): number {
  return questions.reduce((sum, question) => sum + timesAsked(question, body), 0);
}

/** As how many questions one is answered: none where it is only read. */
export function timesAsked(question: Question, body: Questionnaire): number {
  if (!isCounted(question)) return 0;
  return kindOf(question).parts?.(question, body).length ?? 1;
}

/** Whether it is one of the questions that people are told there are: not what is only read, nor a line beside a choice. */
export function isCounted(question: Question): boolean {
  return kindOf(question).asks && !isNamely(question);
}
