import { recordKind } from '../record.ts';

/** What those who audit have learnt before they begin, secrecy among it (domain.md §1, 4). */
export const training = recordKind({
  kind: 'training',
  place: 'audit',
  most: 200,
  fields: {
    what: {
      kind: 'one-of',
      values: ['method', 'secrecy', 'ethics', 'interviews', 'tool', 'analysis', 'debriefing', 'other'],
    },
    who: { kind: 'some-of', values: [] },
    plannedOn: { kind: 'day', optional: true, hint: true },
    heldOn: { kind: 'day', past: true, optional: true },
    where: { kind: 'text', most: 160, optional: true, hint: true },
    by: { kind: 'text', most: 160, optional: true, hint: true },
  },
  choices: { who: 'members' },
  due: ({ plannedOn, heldOn }) =>
    plannedOn === undefined ? undefined : { day: plannedOn, isDone: heldOn !== undefined },
});
