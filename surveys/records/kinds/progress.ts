import { recordKind } from '../record.ts';

/** The log of a mapping project: what was done, and what comes next (domain.md §4). */
export const progress = recordKind({
  kind: 'progress',
  place: 'audit',
  most: 300,
  fields: {
    what: { kind: 'prose', most: 2000, hint: true },
    doneOn: { kind: 'day', past: true },
    next: { kind: 'prose', most: 1000, optional: true },
    nextOn: { kind: 'day', optional: true, hint: true },
    isDone: { kind: 'tick' },
  },
  check: ({ doneOn, nextOn }) =>
    nextOn !== undefined && nextOn < doneOn ? [{ field: 'nextOn', message: 'progress.problems.before' }] : [],
  due: ({ nextOn, isDone }) => (nextOn === undefined ? undefined : { day: nextOn, isDone }),
});
