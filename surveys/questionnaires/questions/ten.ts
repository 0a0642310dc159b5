import { z } from 'zod';
import { type Checked, fine } from '../../failures.ts';
import { Localised } from '../../languages.ts';
import type { Answer } from '../answers.ts';
import type { Step } from '../choices.ts';
import { counted, nonAnswersOf, readOne, reworded, wordsFor } from './closed.ts';
import {
  everyQuestion,
  type Kind,
  nonAnswers,
  type Sides,
  type Surroundings,
  scored,
  withoutChoices,
} from './kind.ts';

export const Ten = z.strictObject({
  kind: z.literal('ten'),
  ...everyQuestion,
  ends: z
    .strictObject({ worst: Localised, best: Localised })
    .meta({ description: 'Words for 0 and for 10.' }),
  nonAnswers,
  scored,
});
export type Ten = Readonly<z.infer<typeof Ten>>;

const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** 0 to 10 as radio buttons; the answer is kept as a number. 8-10 is the positive side (disclosure.md, rule 3). */
export const ten: Kind<Ten> = {
  ...withoutChoices,
  asks: true,
  control: 'ten',
  settings: [
    { path: ['ends', 'worst'], is: 'words' },
    { path: ['ends', 'best'], is: 'words' },
  ],
  offered: ({ ends }) =>
    numbers.map((n) => ({
      key: String(n),
      label: { sv: String(n) },
      spoken: n === 0 ? ends.worst : n === 10 ? ends.best : undefined,
    })),
  inBrief: ({ ends }) => [
    reworded(ends.worst, (words) => `0: ${words}`),
    reworded(ends.best, (words) => `10: ${words}`),
  ],
  choices: (question, around) => [...numbers.map(String), ...nonAnswersOf(question, around)],
  nonAnswersOf,
  codes: (question, around) => counted(ten.choices(question, around), 0),
  inWords: (question, answer, around) => wordsFor([String(answer)], stepsIn(question), around),
  read: readTen,
  steps: stepsIn,
  sides: (): Sides => ({
    positive: ['8', '9', '10'],
    negative: ['0', '1', '2', '3', '4', '5', '6', '7'],
  }),
};

function readTen(question: Ten, input: readonly string[], around: Surroundings): Checked<Answer | undefined> {
  const nonAnswers = nonAnswersOf(question, around);
  const read = readOne(question.key, input, [...numbers.map(String), ...nonAnswers]);
  if (!read.ok || typeof read.value !== 'string' || nonAnswers.includes(read.value)) return read;
  return fine(Number(read.value));
}

function stepsIn(question: Ten): readonly Step[] {
  return numbers.map((n) => ({ key: String(n), label: labelOf(question, n), score: n * 10 }));
}

function labelOf(question: Ten, n: number): Step['label'] {
  const end = n === 0 ? question.ends.worst : n === 10 ? question.ends.best : undefined;
  return end ? reworded(end, (words) => `${n} – ${words}`) : { sv: String(n) };
}
