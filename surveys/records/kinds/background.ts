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

/** Words of the county: what they mean here, what else they are called, and what they are not (domain.md §0, 7). */
export const glossary = recordKind({
  kind: 'glossary',
  place: 'county',
  most: 300,
  fields: {
    word: { kind: 'text', most: 80, hint: true },
    means: { kind: 'prose', most: 800, hint: true },
    also: { kind: 'text', most: 300, optional: true, hint: true },
    not: { kind: 'text', most: 300, optional: true, hint: true },
    source: { kind: 'text', most: 200, optional: true, hint: true },
  },
});

/** What was decided around an audit, by whom and on which level; several parties may have decided together (domain.md §4). */
export const decision = recordKind({
  kind: 'decision',
  place: 'audit',
  most: 100,
  fields: {
    what: { kind: 'prose', most: 1000, hint: true },
    by: { kind: 'text', most: 200, hint: true },
    level: { kind: 'one-of', values: ['service', 'department', 'local', 'regional', 'joint'] },
    together: { kind: 'text', most: 300, optional: true, hint: true },
    decidedOn: { kind: 'day', past: true },
    reference: { kind: 'text', most: 120, optional: true, hint: true },
    findings: { kind: 'some-of', values: [], optional: true },
  },
  choices: { findings: 'findings' },
  check: ({ level, together }) =>
    level === 'joint' && together === undefined
      ? [{ field: 'together', message: 'decision.problems.together' }]
      : [],
});
