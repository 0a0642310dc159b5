import { recordKind } from '../record.ts';

/** Instruments that others own: who may use them, and where they are found. No item of theirs is here (domain.md §0, 8). */
export const instrument = recordKind({
  kind: 'instrument',
  place: 'county',
  most: 100,
  fields: {
    name: { kind: 'text', most: 120, hint: true },
    measures: { kind: 'text', most: 200, hint: true },
    owner: { kind: 'text', most: 160 },
    licence: { kind: 'text', most: 300, long: true, hint: true },
    mayUse: { kind: 'text', most: 300, long: true, hint: true },
    link: { kind: 'text', most: 300, optional: true, hint: true },
  },
});
