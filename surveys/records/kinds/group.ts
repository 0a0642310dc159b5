import { recordKind } from '../record.ts';

/** The groups that follow an audit, or the cooperation that it looks at. */
const groups = ['steering', 'reference', 'working', 'organisation', 'course-council', 'cooperation'] as const;

/** What a group is there for, and how often it meets (domain.md §4, 002: "central organisationsgrupp", "kursråd"). */
export const group = recordKind({
  kind: 'group',
  place: 'audit',
  most: groups.length,
  oneOfEach: 'group',
  fields: {
    group: { kind: 'one-of', values: groups },
    purpose: { kind: 'prose', most: 1000, hint: true },
    meets: { kind: 'text', most: 160, optional: true, hint: true },
  },
});

/** Who sits in a steering, reference or working group, and for which party (domain.md §1, 3 and §4). */
export const groupMember = recordKind({
  kind: 'group-member',
  place: 'audit',
  most: 100,
  fields: {
    name: { kind: 'text', most: 120, hint: true },
    group: { kind: 'one-of', values: groups },
    party: {
      kind: 'one-of',
      values: ['user-movement', 'close-persons', 'municipality', 'region', 'research', 'other'],
    },
    organisation: { kind: 'text', most: 160, optional: true, hint: true },
    role: {
      kind: 'one-of',
      values: ['development-leader', 'coordinator', 'co-researcher', 'chair'],
      optional: true,
      hint: true,
    },
  },
  remarks: (members) =>
    (['steering', 'reference'] as const)
      .filter((group) => members.some((one) => one.group === group))
      .filter((group) => !members.some((one) => one.group === group && one.party === 'user-movement'))
      .map((group) => `group-member.remarks.${group}`),
});
