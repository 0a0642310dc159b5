import { z } from 'zod';
import { type Checked, fine, wrong } from '../../failures.ts';
import type { Answer } from '../answers.ts';
import { type Choice, Key } from '../choices.ts';
import { listed, listOf, readChosen } from './closed.ts';
import { everyQuestion, type Kind, nonAnswers, type Surroundings } from './kind.ts';

export const Several = z.strictObject({
  kind: z.literal('several'),
  ...everyQuestion,
  choices: Key,
  nonAnswers,
});
export type Several = Readonly<z.infer<typeof Several>>;

/** Several choices out of a named list. A way out is an answer alone; so is an exclusive choice. */
export const several: Kind<Several> = {
  ...listed,
  control: 'several',
  counts: 'several',
  together: (question, around) => {
    const { choices } = listOf(question, around);
    return { most: choices.length, alone: exclusiveIn(choices) };
  },
  read: readSeveral,
  steps: () => undefined,
  sides: () => undefined,
};

/** The keys of choices that cannot be combined with others. */
export function exclusiveIn(choices: readonly Choice[]): readonly string[] {
  return choices.filter(({ exclusive }) => exclusive).map(({ key }) => key);
}

function readSeveral(
  question: Several,
  input: readonly string[],
  around: Surroundings,
): Checked<Answer | undefined> {
  return readChosen(question, [...new Set(input)], around, (given) => {
    const { choices } = listOf(question, around);
    if (given.some((value) => !choices.some((choice) => choice.key === value))) {
      return wrong({ field: question.key, message: 'problems.not-a-choice' });
    }
    if (given.length > 1 && exclusiveIn(choices).some((key) => given.includes(key))) {
      return wrong({ field: question.key, message: 'problems.exclusive-alone' });
    }
    return fine(choices.map((choice) => choice.key).filter((key) => given.includes(key)));
  });
}
