import { recordKind } from '../record.ts';
import { groups } from './group-member.ts';

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
