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

/** Figures of a group from an instrument that is not ours: typed in with how many, when, and by whose licence (domain.md §2). */
export const instrumentResult = recordKind({
  kind: 'instrument-result',
  place: 'audit',
  most: 100,
  fields: {
    instrument: { kind: 'text', most: 120, hint: true, list: 'instruments' },
    service: { kind: 'one-of', values: [] },
    // Fewer than five are nobody's figure (disclosure.md, rule 1).
    n: { kind: 'whole', least: 5, most: 100_000, hint: true },
    period: { kind: 'text', most: 80, hint: true },
    figure: { kind: 'text', most: 200, hint: true },
    source: { kind: 'text', most: 200, hint: true },
    licence: { kind: 'text', most: 200, hint: true },
  },
  choices: { service: 'services' },
});
