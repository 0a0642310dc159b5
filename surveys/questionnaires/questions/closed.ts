/** Operations shared by the kinds that offer one choice out of a named list. */

import { type Checked, fine, wrong } from '../../failures.ts';
import type { Localised } from '../../languages.ts';
import type { Answer } from '../answers.ts';
import { type ChoiceList, type Step, stepsOf } from '../choices.ts';
import { type Code, type Kind, type Offered, type Sides, type Surroundings, withoutChoices } from './kind.ts';
import { type Fillable, mistakeInChoices } from './mistakes.ts';

/** A question that names a list; `nonAnswers` replaces the non-answers that the questionnaire always offers. */
interface Listed {
  readonly key: string;
  readonly choices: string;
  readonly nonAnswers?: readonly string[] | undefined;
}

export const listed: Kind<Listed> = {
  ...withoutChoices,
  asks: true,
  control: 'one',
  settings: [{ path: ['choices'], is: 'list' }],
  lists: (question) => [question.choices],
  offered: (question, around) => listOf(question, around).choices,
  inBrief: (question, around) =>
    around.choiceLists[question.choices]?.choices.map(({ label }) => label) ?? [],
  choices: (question, around) => keysIn(listOf(question, around).choices, question, around),
  nonAnswersOf,
  codes: (question, around) => counted(listed.choices(question, around), 1),
  inWords: (question, answer, around) =>
    wordsFor(listed.inputs(answer), listOf(question, around).choices, around),
  read: (question, input, around) => readOne(question.key, input, listed.choices(question, around)),
  steps: (question, around) => stepsOf(listOf(question, around)),
  sides: (question, around) => sidesOf(stepsOf(listOf(question, around))),
};

/** The keys of what is offered, and then of the non-answers. */
export function keysIn(
  offered: readonly Offered[],
  question: Pick<Listed, 'nonAnswers'>,
  around: Surroundings,
): readonly string[] {
  return [...offered.map(({ key }) => key), ...nonAnswersOf(question, around)];
}

/** Codes to type from paper: the numbers of what is crossed, from the first on. */
export function counted(keys: readonly string[], first: number): readonly Code[] {
  return keys.map((key, i) => ({ typed: String(i + first), key }));
}

/** The words of keys that are offered or non-answers. What is neither is told as it is. */
export function wordsFor(
  keys: readonly string[],
  offered: readonly Offered[],
  around: Surroundings,
): readonly Localised[] {
  return keys.map(
    (key) => offered.find((one) => one.key === key)?.label ?? around.nonAnswers[key] ?? { sv: key },
  );
}

/** A text with its words changed alike in every language. */
export function reworded(text: Localised, change: (words: string) => string): Localised {
  return Object.fromEntries(Object.entries(text).map(([language, words]) => [language, change(words)]));
}

export function nonAnswersOf(question: Pick<Listed, 'nonAnswers'>, around: Surroundings): readonly string[] {
  return question.nonAnswers ?? around.alwaysOffer;
}

export function listOf(question: Pick<Listed, 'choices'>, around: Surroundings): ChoiceList {
  const list = around.choiceLists[question.choices];
  if (!list) throw new Error(`unknown choice list: ${question.choices}`);
  return list;
}

/**
 * What was chosen, where several fields of a form share a name: nothing, a non-answer, or what `answerOf` makes of at least
 * one value and no non-answer: undefined where that is not on offer. Mistakes are looked for afterwards.
 */
export function readChosen(
  question: Pick<Listed, 'key' | 'nonAnswers'>,
  input: readonly string[],
  around: Surroundings,
  { control, alone }: Pick<Fillable, 'control' | 'alone'>,
  answerOf: (given: readonly string[]) => Answer | undefined,
): Checked<Answer | undefined> {
  const given = input.filter((value) => value !== '');
  const [first] = given;
  if (first === undefined) return fine(undefined);
  const nonAnswers = nonAnswersOf(question, around);
  const answer = given.some((value) => nonAnswers.includes(value)) ? first : answerOf(given);
  if (answer === undefined) return wrong({ field: question.key, message: 'problems.not-a-choice' });
  const mistake = mistakeInChoices({ control, nonAnswers, alone }, input);
  return mistake ? wrong({ field: question.key, ...mistake }) : fine(answer);
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
function sidesOf(steps: readonly Step[] | undefined): Sides | undefined {
  if (!steps) return undefined;
  const best = [...steps].sort((a, b) => b.score - a.score).slice(0, steps.length >= 4 ? 2 : 1);
  const keys = best.map((step) => step.key);
  return {
    positive: steps.map((step) => step.key).filter((key) => keys.includes(key)),
    negative: steps.map((step) => step.key).filter((key) => !keys.includes(key)),
  };
}
