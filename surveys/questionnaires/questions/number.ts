import { z } from 'zod';
import { Localised } from '../../languages.ts';
import { counted, keysIn, nonAnswersOf, readOne, wordsFor } from './closed.ts';
import { everyQuestion, type Kind, nonAnswers, type Offered, withoutChoices } from './kind.ts';

const mostBands = 12;

export const NumberQuestion = z.strictObject({
  kind: z.literal('number'),
  ...everyQuestion,
  bands: z.array(z.number().int().min(0).max(1_000_000)).min(2).max(mostBands).meta({
    description: 'Where each step begins, rising: [0, 5, 10] gives 0–4, 5–9 and 10+.',
  }),
  unit: Localised.optional().meta({ description: 'What is counted ("gånger per månad").' }),
  nonAnswers,
});
export type NumberQuestion = Readonly<z.infer<typeof NumberQuestion>>;

/**
 * A number in coarse steps, so that it singles out nobody: the number itself is never asked for. It has no best end,
 * so it counts in no score, and is told from ten answers in the order of the steps (disclosure.md, rule 3).
 */
export const number: Kind<NumberQuestion> = {
  ...withoutChoices,
  asks: true,
  control: 'one',
  settings: [
    { path: ['bands'], is: 'numbers' },
    { path: ['unit'], is: 'words' },
  ],
  offered: bandsOf,
  inBrief: (question) => bandsOf(question).map(({ label }) => label),
  choices: (question, around) => keysIn(bandsOf(question), question, around),
  nonAnswersOf,
  codes: (question, around) => counted(number.choices(question, around), 1),
  inWords: (question, answer, around) => wordsFor([String(answer)], bandsOf(question), around),
  read: (question, input, around) => readOne(question.key, input, number.choices(question, around)),
  misfits: ({ bands }) => {
    const at = bands.findIndex((band, i) => i > 0 && band <= (bands[i - 1] ?? 0));
    const values = { given: bands[at] ?? 0, before: bands[at - 1] ?? 0 };
    return at < 0 ? [] : [{ path: ['bands'], message: 'bands-not-rising', values }];
  },
};

/** `0-4`, `5-9` and `10-`, told as 0–4, 5–9 and 10+. */
function bandsOf({ bands }: NumberQuestion): readonly Offered[] {
  return bands.map((from, i) => {
    const next = bands[i + 1];
    if (next === undefined) return { key: `${from}-`, label: { sv: `${from}+` } };
    const to = next - 1;
    return { key: `${from}-${to}`, label: { sv: from === to ? String(from) : `${from}–${to}` } };
  });
}
