import { recordKind } from '../record.ts';

/**
 * A meeting at which somebody is told of the results, planned and held (domain.md §0, 2 and §1, 13): that those who answered
 * are told is what fails in reality.
 */
export const feedback = recordKind({
  kind: 'feedback',
  place: 'audit',
  most: 50,
  fields: {
    to: { kind: 'one-of', values: ['users', 'staff', 'management', 'politicians', 'close-persons'] },
    plannedOn: { kind: 'day', hint: true },
    at: { kind: 'text', most: 40, optional: true, hint: true },
    where: { kind: 'text', most: 200, optional: true, hint: true },
    way: {
      kind: 'one-of',
      values: ['meeting', 'visit', 'poster', 'letter', 'digital', 'other'],
    },
    who: { kind: 'text', most: 200, hint: true },
    heldOn: { kind: 'day', past: true, optional: true, hint: true },
    came: { kind: 'whole', least: 0, most: 10_000, optional: true, hint: true },
    reactions: { kind: 'prose', most: 4000, optional: true, hint: true },
  },
  ofPeople: ['reactions'],
  check: ({ heldOn, came, reactions }) =>
    heldOn === undefined && (came !== undefined || reactions !== undefined)
      ? [{ field: 'heldOn', message: 'feedback.problems.not-held' }]
      : [],
  due: ({ plannedOn, heldOn }) => ({ day: plannedOn, isDone: heldOn !== undefined }),
});
