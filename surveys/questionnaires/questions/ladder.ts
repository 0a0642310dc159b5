import { z } from 'zod';
import { Key } from '../choices.ts';
import { listed } from './closed.ts';
import { common, type Kind, nonAnswers, scored } from './common.ts';

export const Ladder = z.strictObject({ kind: z.literal('ladder'), ...common, choices: Key, nonAnswers, scored });
export type Ladder = Readonly<z.infer<typeof Ladder>>;

/** Steps of participation, lowest first; their order is part of the question and is never shuffled. */
export const ladder: Kind<Ladder> = { schema: Ladder, ...listed };
