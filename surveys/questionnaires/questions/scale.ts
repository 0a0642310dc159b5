import { z } from 'zod';
import { Key } from '../choices.ts';
import { listed } from './closed.ts';
import { everyQuestion, type Kind, nonAnswers, scored } from './kind.ts';

export const Scale = z.strictObject({
  kind: z.literal('scale'),
  ...everyQuestion,
  choices: Key,
  shortChoices: Key.optional().meta({
    description: 'Three-step list for the short form, when not that of the list.',
  }),
  nonAnswers,
  scored,
});
export type Scale = Readonly<z.infer<typeof Scale>>;

/** Words on every step, from a named ordered list: how often, how much, how true. */
export const scale: Kind<Scale> = {
  ...listed,
  beside: 'faces-when-short',
  settings: [{ path: ['choices'], is: 'list', ordered: true }],
};
