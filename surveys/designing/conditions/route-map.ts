/** The way through a questionnaire as those who design it read it: who is led where, and what is passed over. */

import { isSame } from '../../documents/fields.ts';
import { asksAbout } from '../../questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import type { Question } from '../../questionnaires/questions/index.ts';

export interface Stop {
  readonly question: Question;
  /** From 1, in the order asked. */
  readonly number: number;
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
  const levels = new Map<string, number>();
  return questions.map((question, i) => {
    const level = levelOf(question, levels);
    levels.set(question.key, level);
    return {
      question,
      number: i + 1,
      level,
      decides: decidedBy(question, questions),
      otherwise: question.showIf && otherwiseFrom(questions, i),
    };
  });
}

function levelOf({ showIf }: Question, levels: ReadonlyMap<string, number>): number {
  if (!showIf) return 0;
  return 1 + Math.max(...asksAbout(showIf).map((key) => levels.get(key) ?? 0));
}

function decidedBy({ key }: Question, questions: readonly Question[]): readonly number[] {
  return questions.flatMap(({ showIf }, i) => (showIf && asksAbout(showIf).includes(key) ? [i + 1] : []));
}

/** Questions with the same condition, and those that lean on one of them, are passed over together. */
function otherwiseFrom(questions: readonly Question[], i: number): Otherwise {
  const first = questions[i];
  const passed = new Set([first?.key]);
  for (let next = i + 1; next < questions.length; next++) {
    const question = questions[next] as Question;
    const { showIf } = question;
    const together =
      showIf && (isSame(showIf, first?.showIf) || asksAbout(showIf).some((key) => passed.has(key)));
    if (!together) return { to: 'question', number: next + 1, ifShown: showIf !== undefined };
    passed.add(question.key);
  }
  return { to: 'end' };
}
