import { z } from 'zod';
import { fine, wrong } from '../../failures.ts';
import { everyQuestion, type Kind, withoutChoices } from './kind.ts';
import { mistakeInText, tidied } from './mistakes.ts';

export const Text = z.strictObject({
  kind: z.literal('text'),
  ...everyQuestion,
  line: z.literal(true).optional().meta({
    description: 'A line to write on is enough; without it there is room for several.',
  }),
  quotable: z.literal(true).optional().meta({
    description: 'Those who write here are told that their words may stand in the report.',
  }),
});
export type Text = Readonly<z.infer<typeof Text>>;

/** Free text. Kept apart from the other answers of the same person (disclosure.md, rule 7). */
export const text: Kind<Text> = {
  ...withoutChoices,
  asks: true,
  control: 'text',
  settings: [
    { path: ['line'], is: 'yes' },
    { path: ['quotable'], is: 'yes' },
  ],
  read: (question, input) => {
    const given = tidied(input[0] ?? '');
    const mistake = mistakeInText(given);
    if (mistake) return wrong({ field: question.key, ...mistake });
    return fine(given === '' ? undefined : given);
  },
};
