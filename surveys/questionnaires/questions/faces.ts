import { z } from 'zod';
import { Key } from '../choices.ts';
import { listed } from './closed.ts';
import { everyQuestion, type Kind, nonAnswers, scored } from './kind.ts';

export const Faces = z.strictObject({
  kind: z.literal('faces'),
  ...everyQuestion,
  choices: Key.meta({ description: 'An ordered list of three steps.' }),
  nonAnswers,
  scored,
});
export type Faces = Readonly<z.infer<typeof Faces>>;

/** Three steps, always with a face beside the words; otherwise as a scale. */
export const faces: Kind<Faces> = {
  ...listed,
  beside: 'faces',
  settings: [{ path: ['choices'], is: 'list', ordered: true, least: 3, most: 3 }],
};
