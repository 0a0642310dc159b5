import { z } from 'zod';
import { fine, wrong } from '../../failures.ts';
import { everyQuestion, type Kind, withoutChoices } from './kind.ts';

export const Text = z.strictObject({ kind: z.literal('text'), ...everyQuestion });
export type Text = Readonly<z.infer<typeof Text>>;

/** The longest free text that is taken, in characters. */
export const longestText = 4000;

/** Free text. Kept apart from the other answers of the same person (disclosure.md, rule 7). */
export const text: Kind<Text> = {
  ...withoutChoices,
  asks: true,
  control: 'text',
  settings: [],
  read: (question, input) => {
    const given = (input[0] ?? '').replace(/\r\n?/g, '\n').trim();
    if (given === '') return fine(undefined);
    if (given.length > longestText) {
      const values = { most: longestText, given: given.length };
      return wrong({ field: question.key, message: 'problems.text-too-long', values });
    }
    return fine(given);
  },
};
