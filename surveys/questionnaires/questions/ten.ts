import { z } from 'zod';
import type { Answer } from '../../answering/answers.ts';
import { type Checked, fine } from '../../failures.ts';
import { Localised } from '../../languages.ts';
import type { Step } from '../choices.ts';
import { readOne, waysOut } from './closed.ts';
import { everyQuestion, type Kind, nonAnswers, type Sides, type Surroundings, scored } from './kind.ts';

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
  asks: true,
  settings: [
    { path: ['ends', 'worst'], is: 'words' },
    { path: ['ends', 'best'], is: 'words' },
  ],
  lists: () => [],
  choices: (question, around) => [...numbers.map(String), ...waysOut(question, around)],
  waysOut: (question, around) => waysOut(question, around),
  read: readTen,
  steps: (question) => numbers.map((n) => ({ key: String(n), label: labelOf(question, n), score: n * 10 })),
  sides: (): Sides => ({
    positive: ['8', '9', '10'],
    negative: ['0', '1', '2', '3', '4', '5', '6', '7'],
  }),
};

function readTen(question: Ten, input: readonly string[], around: Surroundings): Checked<Answer | undefined> {
  const outs = waysOut(question, around);
  const read = readOne(question.key, input, [...numbers.map(String), ...outs]);
  if (!read.ok || typeof read.value !== 'string' || outs.includes(read.value)) return read;
  return fine(Number(read.value));
}

function labelOf(question: Ten, n: number): Step['label'] {
  const end = n === 0 ? question.ends.worst : n === 10 ? question.ends.best : undefined;
  if (!end) return { sv: String(n) };
  return Object.fromEntries(Object.entries(end).map(([language, words]) => [language, `${n} – ${words}`]));
}
