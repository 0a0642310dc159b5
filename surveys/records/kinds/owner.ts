import { recordKind } from '../record.ts';

/** The organisation that owns an audit. */
export const owner = recordKind({
  kind: 'owner',
  place: 'audit',
  most: 1,
  fields: { organisation: { kind: 'one-of', values: [], hint: true } },
  choices: { organisation: 'organisations' },
});
