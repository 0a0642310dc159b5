import { z } from 'zod';
import { Key } from '../choices.ts';
import { listed } from './closed.ts';
import { everyQuestion, type Kind, nonAnswers, scored } from './kind.ts';
import { namelyOf } from './namely.ts';

export const One = z.strictObject({
  kind: z.literal('one'),
  ...everyQuestion,
  choices: Key,
  nonAnswers,
  scored,
});
export type One = Readonly<z.infer<typeof One>>;

/** One choice out of a named list, ordered or not. */
export const one: Kind<One> = { ...listed, beside: 'faces-when-short', namely: namelyOf };
