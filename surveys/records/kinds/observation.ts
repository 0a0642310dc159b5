import { recordKind } from '../record.ts';

/** What auditors saw on a visit: the place and the mood, never a person (domain.md §1, 6). */
export const observation = recordKind({
  kind: 'observation',
  place: 'audit',
  most: 200,
  fields: {
    about: { kind: 'text', most: 160, hint: true },
    seenOn: { kind: 'day', past: true },
    saw: { kind: 'prose', most: 3000, hint: true },
    thought: { kind: 'prose', most: 2000, optional: true, hint: true },
  },
});
