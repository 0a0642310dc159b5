import { z } from 'zod';
import { Key } from '../choices.ts';
import { listed } from './closed.ts';
import { common, type Kind, nonAnswers, scored } from './common.ts';

export const YesNo = z.strictObject({
  kind: z.literal('yes-no'),
  ...common,
  choices: Key.default('yes-no'),
  nonAnswers,
  scored,
});
export type YesNo = Readonly<z.infer<typeof YesNo>>;

export const yesNo: Kind<YesNo> = { schema: YesNo, ...listed };
