import { recordKind, type ValuesOfKind } from '../record.ts';

export const outcomes = ['yes', 'partly', 'no'] as const;

/** What the service answers a proposal (domain.md §1, 14): one answer each, given by itself or written down for it. */
export const answer = recordKind({
  kind: 'answer',
  place: 'audit',
  most: 600,
  oneOfEach: 'proposal',
  choices: { proposal: 'proposals' },
  fields: {
    proposal: { kind: 'one-of', values: [] as readonly string[] },
    outcome: { kind: 'one-of', values: outcomes },
    why: { kind: 'prose', most: 2000, optional: true, hint: true },
    answeredBy: { kind: 'text', most: 200, hint: true },
    answeredOn: { kind: 'day', past: true },
  },
  check: ({ outcome, why }) =>
    outcome !== 'yes' && why === undefined ? [{ field: 'why', message: 'answer.problems.why' }] : [],
});

export type Answer = ValuesOfKind<typeof answer>;
