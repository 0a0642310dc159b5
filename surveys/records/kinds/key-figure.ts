import { recordKind } from '../record.ts';

/** Figures that a service types in of itself, before and after, with source and period (domain.md §4). */
export const keyFigure = recordKind({
  kind: 'key-figure',
  place: 'service',
  most: 100,
  fields: {
    what: { kind: 'text', most: 160, hint: true },
    sort: {
      kind: 'one-of',
      values: ['users', 'resource-groups', 'sip', 'occupation', 'care-days', 'cost', 'other'],
    },
    before: { kind: 'text', most: 80, optional: true, hint: true },
    beforePeriod: { kind: 'text', most: 80, optional: true },
    now: { kind: 'text', most: 80, hint: true },
    period: { kind: 'text', most: 80, hint: true },
    source: { kind: 'text', most: 200, hint: true },
  },
});
