import { recordKind } from '../record.ts';

/** How a service has grown: what happened, and when (domain.md §4). */
export const milestone = recordKind({
  kind: 'milestone',
  place: 'service',
  most: 100,
  fields: {
    what: { kind: 'text', most: 300, long: true, hint: true },
    period: { kind: 'text', most: 60, hint: true },
  },
});
