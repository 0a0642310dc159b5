import { recordKind } from '../record.ts';

const chapter = { kind: 'prose', most: 1000, optional: true, hint: true } as const;

/** What the parties behind a service have agreed on, by the chapters that an agreement has (domain.md §4): gaps are told. */
export const agreement = recordKind({
  kind: 'agreement',
  place: 'service',
  most: 1,
  fields: {
    name: { kind: 'text', most: 200, optional: true, hint: true },
    mission: chapter,
    organisation: chapter,
    content: chapter,
    followUp: chapter,
    evaluation: chapter,
  },
  needed: ['mission', 'organisation', 'content', 'followUp', 'evaluation'],
});
