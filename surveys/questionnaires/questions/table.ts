import { z } from 'zod';
import { Localised } from '../../languages.ts';
import { Key } from '../choices.ts';
import { composite, partOf } from './composite.ts';
import { everyQuestion, type Kind, nonAnswers, scored } from './kind.ts';

/** More rows than this nobody answers with thought. */
const mostRows = 20;

export const Table = z.strictObject({
  kind: z.literal('table'),
  ...everyQuestion,
  rows: z
    .array(z.strictObject({ key: Key, text: Localised }))
    .min(1)
    .max(mostRows),
  choices: Key,
  nonAnswers,
  scored,
});
export type Table = Readonly<z.infer<typeof Table>>;

/** Several things judged by the same choices: each row is a question of its own. */
export const table: Kind<Table> = {
  ...composite,
  settings: [
    { path: ['rows'], is: 'rows' },
    { path: ['choices'], is: 'list' },
  ],
  lists: ({ choices }) => [choices],
  inBrief: ({ choices }, { choiceLists }) => choiceLists[choices]?.choices.map(({ label }) => label) ?? [],
  nonAnswersOf: (question, around) => question.nonAnswers ?? around.alwaysOffer,
  parts: (question, { choiceLists }) => {
    const { rows, choices, nonAnswers, scored } = question;
    const kind = choiceLists[choices]?.ordered ? 'scale' : 'one';
    return rows.map(({ key, text }, i) =>
      partOf(question, key, 'table', i === 0, { kind, text, choices, nonAnswers, scored }),
    );
  },
};
