import { z } from 'zod';
import type { Checked } from '../../failures.ts';
import type { Answer } from '../answers.ts';
import { type Choice, Key } from '../choices.ts';
import { listed, listOf, readChosen } from './closed.ts';
import { everyQuestion, type Kind, nonAnswers, type Surroundings } from './kind.ts';
import { namelyOf } from './namely.ts';

export const Several = z.strictObject({
  kind: z.literal('several'),
  ...everyQuestion,
  choices: Key,
  nonAnswers,
});
export type Several = Readonly<z.infer<typeof Several>>;

/** Several choices out of a named list. A non-answer is an answer alone; so is an exclusive choice. */
export const several: Kind<Several> = {
  ...listed,
  control: 'several',
  counts: 'several',
  together: (question, around) => {
    const { choices } = listOf(question, around);
    return { most: choices.length, alone: exclusiveIn(choices) };
  },
  read: readSeveral,
  namely: namelyOf,
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
  const { choices } = listOf(question, around);
  const rule = { control: 'several', alone: exclusiveIn(choices) } as const;
  return readChosen(question, [...new Set(input)], around, rule, (given) => {
    const chosen = choices.map(({ key }) => key).filter((key) => given.includes(key));
    return chosen.length === given.length ? chosen : undefined;
  });
}
