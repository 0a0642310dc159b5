import { recordKind } from '../record.ts';

/** How far a service works as its method means, by its own word (domain.md §0, 7): programme fidelity, and never the responsiveness that those who get support are asked about. */
export const fidelity = recordKind({
  kind: 'fidelity',
  place: 'service',
  most: 20,
  fields: {
    by: { kind: 'text', most: 160, hint: true },
    checkedOn: { kind: 'day', past: true },
    outreach: { kind: 'one-of', values: ['yes', 'partly', 'no', 'unknown'] },
    visits: { kind: 'one-of', values: ['yes', 'partly', 'no', 'unknown'] },
    mobile: { kind: 'one-of', values: ['yes', 'partly', 'no', 'unknown'] },
    professions: { kind: 'one-of', values: ['yes', 'partly', 'no', 'unknown'] },
    authorities: { kind: 'one-of', values: ['yes', 'partly', 'no', 'unknown'] },
    premises: { kind: 'one-of', values: ['yes', 'partly', 'no', 'unknown'] },
    digital: { kind: 'one-of', values: ['yes', 'partly', 'no', 'unknown'] },
    sip: { kind: 'one-of', values: ['yes', 'partly', 'no', 'unknown'] },
    resourceGroups: { kind: 'one-of', values: ['yes', 'partly', 'no', 'unknown'] },
    followUp: { kind: 'one-of', values: ['yes', 'partly', 'no', 'unknown'] },
    note: { kind: 'prose', most: 1000, optional: true, hint: true },
  },
});
