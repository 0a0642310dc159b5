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
