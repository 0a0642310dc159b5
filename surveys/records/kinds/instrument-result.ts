import { recordKind } from '../record.ts';

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
