/** The answers of a question that a condition can ask for, as boxes to tick; and what a condition's rows are made with. */
import type { Problem } from '../../../surveys/failures.ts';
import type { Language, Say } from '../../../surveys/languages.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../../surveys/questionnaires/questions/index.ts';
import type { Term } from '../../../surveys/questionnaires/terms.ts';
import { answerWords } from '../../questionnaires/conditions.ts';

/** What the rows are made with. */
export interface Asked {
  readonly questionnaire: Questionnaire;
  readonly askable: readonly Question[];
  /** Of the questions; the page has its own. */
  readonly language: Language;
  readonly term: Term;
  readonly say: Say;
  readonly problems: readonly Problem[];
  readonly at: string | undefined;
}

export interface AnswerBox {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

/** In the order shown. Chosen answers that the question no longer has come last, named by `gone`. */
export function answerBoxes(
  question: Question | undefined,
  chosen: readonly string[],
  gone: string,
  around: Pick<Asked, 'questionnaire' | 'language' | 'term'>,
): readonly AnswerBox[] {
  const there = question ? kindOf(question).choices(question, around.questionnaire) : [];
  const vanished = chosen.filter((value) => !there.includes(value));
  return [
    ...there.map((value) => ({
      value,
      label: (question && answerWords(question, value, around)) ?? value,
      chosen: chosen.includes(value),
    })),
    ...vanished.map((value) => ({ value, label: gone, chosen: true })),
  ];
}
