import { recordKind } from '../record.ts';

/** What counts as good here, and the questions that ask about it (domain.md §4). */
export const criterion = recordKind({
  kind: 'criterion',
  place: 'audit',
  most: 60,
  fields: {
    name: { kind: 'text', most: 160, hint: true },
    means: { kind: 'prose', most: 1000, optional: true, hint: true },
    source: { kind: 'text', most: 200, optional: true, hint: true },
    questions: { kind: 'some-of', values: [], optional: true, hint: true },
  },
  choices: { questions: 'questions' },
});
