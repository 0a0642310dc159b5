/** The way through a questionnaire as those who design it read it: who is led where, and what is passed over. */

import { isSame } from '../../documents/fields.ts';
import { asksAbout } from '../../questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import { numbersOf } from '../../questionnaires/numbering.ts';
import type { Question } from '../../questionnaires/questions/index.ts';

export interface Stop {
  readonly question: Question;
  /** Undefined for what is only read. */
  readonly number: number | undefined;
  /** 0 for a question that everyone gets; 1 for one that leans on such a question, and so on. */
  readonly level: number;
  /** Numbers of the questions whose conditions ask about this one. */
  readonly decides: readonly number[];
  /** Where those go on who do not get it; undefined where everyone gets it. */
  readonly otherwise: Otherwise | undefined;
}

/** `question` is the next one, which may have a condition too; `end` where there is none. */
export type Otherwise =
  | { readonly to: 'question'; readonly number: number; readonly ifShown: boolean }
  | { readonly to: 'end' };

/** Every question in the order asked. A condition on a question that is gone, or later, counts as level 1. */
export function mapOf(body: Questionnaire): readonly Stop[] {
  const questions = questionsOf(body);
  const numbers = numbersOf(body);
  const levels = new Map<string, number>();
  return questions.map((question, i) => {
    const level = levelOf(question, levels);
    levels.set(question.key, level);
    return {
      question,
      number: numbers.get(question.key),
      level,
      decides: decidedBy(question, questions, numbers),
      otherwise: question.showIf && otherwiseFrom(questions, i, numbers),
    };
  });
}

function levelOf({ showIf }: Question, levels: ReadonlyMap<string, number>): number {
  if (!showIf) return 0;
  return 1 + Math.max(...asksAbout(showIf).map((key) => levels.get(key) ?? 0));
}

type Numbers = ReturnType<typeof numbersOf>;

function decidedBy({ key }: Question, questions: readonly Question[], numbers: Numbers): readonly number[] {
  return questions
    .filter(({ showIf }) => showIf && asksAbout(showIf).includes(key))
    .flatMap((question) => numbers.get(question.key) ?? []);
}

/** Questions with the same condition, and those that lean on one of them, are passed over together. */
function otherwiseFrom(questions: readonly Question[], i: number, numbers: Numbers): Otherwise {
  const first = questions[i];
  const passed = new Set([first?.key]);
  for (let next = i + 1; next < questions.length; next++) {
    const question = questions[next] as Question;
    const { showIf } = question;
    const together =
      showIf && (isSame(showIf, first?.showIf) || asksAbout(showIf).some((key) => passed.has(key)));
    const number = numbers.get(question.key);
    if (!together && number) return { to: 'question', number, ifShown: showIf !== undefined };
    if (together) passed.add(question.key);
  }
  return { to: 'end' };
}
