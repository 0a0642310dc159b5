import { z } from 'zod';
import { fine } from '../../failures.ts';
import { Localised } from '../../languages.ts';
import { Key } from '../choices.ts';
import { Condition } from '../condition-schema.ts';
import { media } from '../media.ts';
import { type Kind, withoutChoices } from './kind.ts';

export const Information = z.strictObject({
  kind: z.literal('information'),
  key: Key,
  text: Localised,
  help: Localised.optional(),
  ...media,
  showIf: Condition.optional(),
  followUpTo: Key.optional(),
  short: z.literal(true).optional(),
});
export type Information = Readonly<z.infer<typeof Information>>;

/** Something to read, with nothing to answer. */
export const information: Kind<Information> = {
  ...withoutChoices,
  asks: false,
  control: 'nothing',
  settings: [],
  read: () => fine(undefined),
};
