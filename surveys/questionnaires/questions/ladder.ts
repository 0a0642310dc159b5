import { z } from 'zod';
import { Key } from '../choices.ts';
import { listed } from './closed.ts';
import { everyQuestion, type Kind, nonAnswers, scored } from './kind.ts';

export const Ladder = z.strictObject({
  kind: z.literal('ladder'),
  ...everyQuestion,
  choices: Key,
  nonAnswers,
  scored,
});
export type Ladder = Readonly<z.infer<typeof Ladder>>;

/** Steps of participation, lowest first; their order is part of the question and is never shuffled. */
export const ladder: Kind<Ladder> = {
  ...listed,
  beside: 'rungs',
  settings: [{ path: ['choices'], is: 'list', ordered: true }],
};
