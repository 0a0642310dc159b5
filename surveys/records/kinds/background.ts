import { recordKind } from '../record.ts';

/** What was there before: reports, agreements, policies and guidelines that an audit refers to (domain.md §4). */
export const background = recordKind({
  kind: 'background',
  place: 'audit',
  most: 100,
  fields: {
    title: { kind: 'text', most: 200 },
    sort: { kind: 'one-of', values: ['report', 'agreement', 'policy', 'guideline', 'research', 'other'] },
    level: { kind: 'one-of', values: ['local', 'sub-regional', 'regional', 'national'], optional: true },
    from: { kind: 'text', most: 160, hint: true },
    year: { kind: 'whole', least: 1950, most: 2100, optional: true },
    link: { kind: 'text', most: 300, optional: true, hint: true },
    says: { kind: 'prose', most: 1500, optional: true, hint: true },
  },
});
