import { z } from 'zod';
import type { Checked } from '../../failures.ts';
import { interfaceLanguages } from '../../languages.ts';
import type { Answer } from '../answers.ts';
import { counted, nonAnswersOf, readChosen, reworded, wordsFor } from './closed.ts';
import {
  everyQuestion,
  type Kind,
  nonAnswers,
  type Offered,
  type Surroundings,
  withoutChoices,
} from './kind.ts';

/** No list of years is longer than this: nobody finds their own in it. */
const mostYears = 60;
const [earliest, latest] = [1900, 2100];

const Year = z.number().int().min(earliest).max(latest);

export const Month = z.strictObject({
  kind: z.literal('month'),
  ...everyQuestion,
  from: Year.meta({ description: 'The first year that can be chosen.' }),
  to: Year.meta({ description: 'The last year that can be chosen.' }),
  nonAnswers,
});
export type Month = Readonly<z.infer<typeof Month>>;

/**
 * When something happened, as month and year ("2024-03"). Of persons it is told by year alone, from ten answers, and no
 * condition may lean on it: a month names somebody sooner than any other answer.
 */
export const month: Kind<Month> = {
  ...withoutChoices,
  asks: true,
  control: 'month',
  settings: [
    { path: ['from'], is: 'whole', least: earliest, most: latest, start: 2010 },
    { path: ['to'], is: 'whole', least: earliest, most: latest, start: 2030 },
  ],
  offered: yearsOf,
  selects: (question) => [months, yearsOf(question)],
  inBrief: ({ from, to }) => [{ sv: `${from}–${to}` }],
  nonAnswersOf,
  codes: (question, around) => [
    ...counted(
      months.map(({ key }) => key),
      1,
    ),
    ...yearsOf(question).map(({ key }) => ({ typed: key, key })),
    ...counted(nonAnswersOf(question, around), months.length + 1),
  ],
  read: readMonth,
  inputs: (answer) => inParts(String(answer)) ?? [String(answer)],
  keysCounted: (answer) => inParts(String(answer))?.slice(1) ?? [String(answer)],
  inWords: (_question, answer, around) => {
    const [of, year] = inParts(String(answer)) ?? [];
    const name = months.find(({ key }) => key === of)?.label;
    return name ? [reworded(name, (word) => `${word} ${year}`)] : wordsFor([String(answer)], [], around);
  },
  misfits: ({ from, to }) => {
    if (from > to) return [{ path: ['to'], message: 'years-turned', values: { from, to } }];
    if (to - from > mostYears)
      return [{ path: ['to'], message: 'too-many-years', values: { most: mostYears } }];
    return [];
  },
};

/** As people call them, in every language that can be answered in. */
const months: readonly Offered[] = Array.from({ length: 12 }, (_, i) => ({
  key: String(i + 1).padStart(2, '0'),
  label: Object.fromEntries(
    interfaceLanguages.map((language) => {
      const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
      return [language, name.format(Date.UTC(2000, i, 1))];
    }),
  ),
}));

function yearsOf({ from, to }: Month): readonly Offered[] {
  const count = Math.max(0, to - from + 1);
  return Array.from({ length: count }, (_, i) => ({
    key: String(from + i),
    label: { sv: String(from + i) },
  }));
}

function readMonth(
  question: Month,
  input: readonly string[],
  around: Surroundings,
): Checked<Answer | undefined> {
  return readChosen(question, input, around, { control: 'month', alone: [] }, (given) => {
    const of = given.filter((value) => months.some(({ key }) => key === value));
    const year = given.filter((value) => yearsOf(question).some(({ key }) => key === value));
    const areOffered = of.length + year.length === given.length && of.length < 2 && year.length < 2;
    // One without the other is a mistake, and found as such.
    return areOffered ? `${year[0]}-${of[0]}` : undefined;
  });
}

/** Month and year, as the form has them; undefined for a non-answer. */
function inParts(answer: string): readonly [month: string, year: string] | undefined {
  const [, year, of] = /^(\d{4})-(\d{2})$/.exec(answer) ?? [];
  return year === undefined || of === undefined ? undefined : [of, year];
}
