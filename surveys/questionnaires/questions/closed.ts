/** Operations shared by the kinds that offer one choice out of a named list. */
import type { Answer } from '../../answering/answers.ts';
import { type Checked, fine, wrong } from '../../failures.ts';
import { type ChoiceList, type Step, stepsOf } from '../choices.ts';
import type { Kind, Sides, Surroundings } from './kind.ts';

/** A question that names a list; `nonAnswers` replaces the ways out that the questionnaire always offers. */
export interface Listed {
  readonly key: string;
  readonly choices: string;
  readonly nonAnswers?: readonly string[] | undefined;
}

export const listed: Kind<Listed> = {
  asks: true,
  settings: [{ path: ['choices'], is: 'list' }],
  lists: (question) => [question.choices],
  choices: (question, around) => [
    ...listOf(question, around).choices.map((choice) => choice.key),
    ...waysOut(question, around),
  ],
  waysOut: (question, around) => waysOut(question, around),
  read: (question, input, around) => readOne(question.key, input, listed.choices(question, around)),
  steps: (question, around) => stepsOf(listOf(question, around)),
  sides: (question, around) => sidesOf(stepsOf(listOf(question, around))),
};

export function waysOut(question: Pick<Listed, 'nonAnswers'>, around: Surroundings): readonly string[] {
  return question.nonAnswers ?? around.alwaysOffer;
}

export function listOf(question: Pick<Listed, 'choices'>, around: Surroundings): ChoiceList {
  const list = around.choiceLists[question.choices];
  if (!list) throw new Error(`unknown choice list: ${question.choices}`);
  return list;
}

export function readOne(
  key: string,
  input: readonly string[],
  allowed: readonly string[],
): Checked<Answer | undefined> {
  const given = input.filter((value) => value !== '');
  if (given.length === 0) return fine(undefined);
  const [value] = given;
  if (given.length > 1) return wrong({ field: key, message: 'problems.one-choice' });
  if (value === undefined || !allowed.includes(value))
    return wrong({ field: key, message: 'problems.not-a-choice' });
  return fine(value);
}

/**
 * The positive side is the two best of four or five steps, and the best alone of fewer (disclosure.md, rule 3);
 * all other steps are the other side.
 */
export function sidesOf(steps: readonly Step[] | undefined): Sides | undefined {
  if (!steps) return undefined;
  const best = [...steps].sort((a, b) => b.score - a.score).slice(0, steps.length >= 4 ? 2 : 1);
  const keys = best.map((step) => step.key);
  return {
    positive: steps.map((step) => step.key).filter((key) => keys.includes(key)),
    negative: steps.map((step) => step.key).filter((key) => !keys.includes(key)),
  };
}
