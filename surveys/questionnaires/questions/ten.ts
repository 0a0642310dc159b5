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

const ranges = ['1-5', '1-7', '1-10'] as const;

export const Ten = z.strictObject({
  kind: z.literal('ten'),
  ...everyQuestion,
  range: z.enum(ranges).optional().meta({ description: 'The numbers there are; without it 0 to 10.' }),
  ends: z
    .strictObject({ worst: Localised, best: Localised })
    .meta({ description: 'Words for the lowest number and for the highest.' }),
  nonAnswers,
  scored,
});
export type Ten = Readonly<z.infer<typeof Ten>>;

/** From the lowest number to the highest. */
export function numbersIn({ range }: Pick<Ten, 'range'>): readonly number[] {
  const [first = 0, last = 0] = (range ?? '0-10').split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Where the positive band begins, and the neutral one, by the highest number. */
const bandsBegin: Readonly<Record<string, readonly [positive: number, neutral: number]>> = {
  5: [4, 3],
  7: [6, 3],
  10: [8, 5],
};

/** The bands that numbers are told in, best first (disclosure.md, rule 3): 8-10, 5-7 and the rest, and as many of fewer. */
export function numberBands(numbers: readonly number[]): readonly (readonly number[])[] {
  const [positive, neutral] = bandsBegin[numbers.at(-1) ?? ''] ?? [Number.NaN, Number.NaN];
  return [
    numbers.filter((n) => n >= positive),
    numbers.filter((n) => n >= neutral && n < positive),
    numbers.filter((n) => n < neutral),
  ];
}

/** Numbers as radio buttons, 0 to 10 unless the question says which; the answer is kept as a number. */
export const ten: Kind<Ten> = {
  ...withoutChoices,
  asks: true,
  control: 'ten',
  settings: [
    { path: ['range'], is: 'one-of', values: ranges },
    { path: ['ends', 'worst'], is: 'words' },
    { path: ['ends', 'best'], is: 'words' },
  ],
  offered: (question) =>
    numbersIn(question).map((n) => ({
      key: String(n),
      label: { sv: String(n) },
      spoken: endOf(question, n),
    })),
  inBrief: (question) =>
    numbersIn(question).flatMap((n) => {
      const end = endOf(question, n);
      return end ? [reworded(end, (words) => `${n}: ${words}`)] : [];
    }),
  choices: (question, around) => [...numbersIn(question).map(String), ...nonAnswersOf(question, around)],
  nonAnswersOf,
  codes: (question, around) => counted(ten.choices(question, around), numbersIn(question)[0] ?? 0),
  inWords: (question, answer, around) => wordsFor([String(answer)], stepsIn(question), around),
  read: readTen,
  steps: stepsIn,
  sides: (question): Sides => {
    const [best = []] = numberBands(numbersIn(question));
    const others = numbersIn(question).filter((n) => !best.includes(n));
    return { positive: best.map(String), negative: others.map(String) };
  },
};

function readTen(question: Ten, input: readonly string[], around: Surroundings): Checked<Answer | undefined> {
  const nonAnswers = nonAnswersOf(question, around);
  const read = readOne(question.key, input, [...numbersIn(question).map(String), ...nonAnswers]);
  if (!read.ok || typeof read.value !== 'string' || nonAnswers.includes(read.value)) return read;
  return fine(Number(read.value));
}

function stepsIn(question: Ten): readonly Step[] {
  const numbers = numbersIn(question);
  const lowest = numbers[0] ?? 0;
  return numbers.map((n) => ({
    key: String(n),
    label: labelOf(question, n),
    score: ((n - lowest) / (numbers.length - 1)) * 100,
  }));
}

function labelOf(question: Ten, n: number): Step['label'] {
  const end = endOf(question, n);
  return end ? reworded(end, (words) => `${n} – ${words}`) : { sv: String(n) };
}

/** The words for the lowest number and for the highest; none between. */
function endOf({ ends, range }: Pick<Ten, 'ends' | 'range'>, n: number): Localised | undefined {
  const numbers = numbersIn({ range });
  if (n === numbers[0]) return ends.worst;
  return n === numbers.at(-1) ? ends.best : undefined;
}
