import { recordKind } from '../record.ts';

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
