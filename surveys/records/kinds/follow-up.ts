import { recordKind, type ValuesOfKind } from '../record.ts';

/**
 * What has become of it some months after the report (domain.md §1, 15): what was promised, what was done, and the questions
 * that are asked again.
 */
export const followUp = recordKind({
  kind: 'follow-up',
  place: 'audit',
  most: 20,
  choices: { questions: 'designs', staffQuestions: 'designs' },
  ofPeople: ['promised', 'done'],
  fields: {
    after: { kind: 'one-of', values: ['3', '6', '12', 'other'] },
    plannedOn: { kind: 'day', hint: true },
    who: { kind: 'text', most: 200, optional: true, hint: true },
    promised: { kind: 'prose', most: 4000, optional: true, hint: true },
    questions: { kind: 'one-of', values: [] as readonly string[], optional: true, hint: true },
    staffQuestions: { kind: 'one-of', values: [] as readonly string[], optional: true },
    status: { kind: 'one-of', values: ['planned', 'under-way', 'done', 'dropped'], start: 'planned' },
    doneOn: { kind: 'day', past: true, optional: true, hint: true },
    done: { kind: 'prose', most: 4000, optional: true, hint: true },
  },
  check: ({ status, doneOn, done }) => [
    ...(status === 'done' && doneOn === undefined ? [wrong('doneOn', 'when')] : []),
    ...(status !== 'done' && doneOn !== undefined ? [wrong('status', 'not-done')] : []),
    ...(status === 'dropped' && done === undefined ? [wrong('done', 'why-dropped')] : []),
  ],
  due: ({ plannedOn, status }) => ({ day: plannedOn, isDone: status === 'done' || status === 'dropped' }),
});

export type FollowUp = ValuesOfKind<typeof followUp>;

/** Whose questions are asked again, by the field that says which they are: staff have a questionnaire of their own. */
export const askedAgain = { questions: 'user', staffQuestions: 'staff' } as const;

const wrong = (field: string, problem: string) => ({ field, message: `follow-up.problems.${problem}` });
