import { z } from 'zod';
import { Key } from '../choices.ts';
import { listed } from './closed.ts';
import { everyQuestion, type Kind, nonAnswers, scored } from './kind.ts';

export const YesNo = z.strictObject({
  kind: z.literal('yes-no'),
  ...everyQuestion,
  choices: Key.default('yes-no'),
  nonAnswers,
  scored,
});
export type YesNo = Readonly<z.infer<typeof YesNo>>;

export const yesNo: Kind<YesNo> = {
  ...listed,
  settings: [{ path: ['choices'], is: 'list', ordered: true, least: 2, most: 2 }],
};
