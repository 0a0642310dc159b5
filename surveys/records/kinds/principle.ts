import { recordKind } from '../record.ts';

/** What a joint document of direction is to say, with the findings that it rests on: in the four parts of the seeds (domain.md §4, 004). */
export const principle = recordKind({
  kind: 'principle',
  place: 'audit',
  most: 100,
  fields: {
    title: { kind: 'text', most: 160, hint: true },
    part: { kind: 'one-of', values: ['ground', 'forms', 'guidelines', 'practice'] },
    says: { kind: 'prose', most: 2000, hint: true },
    findings: { kind: 'some-of', values: [], optional: true, hint: true },
    background: { kind: 'text', most: 300, optional: true, hint: true },
  },
  choices: { findings: 'findings' },
  remarks: (all) =>
    all.length === 0
      ? []
      : (['ground', 'forms', 'guidelines', 'practice'] as const)
          .filter((part) => !all.some((one) => one.part === part))
          .map((part) => `principle.remarks.${part}`),
});
