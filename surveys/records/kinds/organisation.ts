import { recordKind } from '../record.ts';

/** Those who own audits, answer for services and employ or gather people (domain.md §4): types of the county, none built in. */
export const organisation = recordKind({
  kind: 'organisation',
  place: 'county',
  most: 300,
  fields: {
    name: { kind: 'text', most: 120, hint: true },
    sort: {
      kind: 'one-of',
      values: [
        'fou-unit',
        'federation',
        'municipality',
        'region',
        'user-organisation',
        'university',
        'other',
      ],
    },
    contact: { kind: 'text', most: 200, optional: true, hint: true },
  },
});

/** The organisation that owns an audit. */
export const owner = recordKind({
  kind: 'owner',
  place: 'audit',
  most: 1,
  fields: { organisation: { kind: 'one-of', values: [], hint: true } },
  choices: { organisation: 'organisations' },
});
