import { recordKind } from '../record.ts';

/** What sort of service it is, whom it is for and how one comes to it (domain.md §4). */
export const serviceCard = recordKind({
  kind: 'service-card',
  place: 'service',
  most: 1,
  fields: {
    status: { kind: 'one-of', values: ['exists', 'planned', 'lacking'] },
    sort: {
      kind: 'one-of',
      values: ['reception', 'operation', 'way-of-working'],
      optional: true,
    },
    type: {
      kind: 'one-of',
      values: ['cm', 'act', 'support-and-dependency', 'integrated', 'housing-support', 'mobile', 'other'],
      optional: true,
      hint: true,
    },
    otherType: { kind: 'text', most: 120, optional: true },
    sectors: { kind: 'text', most: 200, optional: true },
    municipalities: { kind: 'text', most: 300, optional: true, hint: true },
    targetGroup: { kind: 'prose', most: 1000, optional: true, hint: true },
    term: { kind: 'text', most: 120, optional: true },
    article: { kind: 'one-of', values: ['en', 'ett'], optional: true, hint: true },
    several: { kind: 'text', most: 120, optional: true, hint: true },
    employer: { kind: 'one-of', values: ['municipality', 'region', 'both'], optional: true },
    access: {
      kind: 'some-of',
      values: ['self', 'referral', 'decision', 'reception-group', 'outreach', 'other'],
      optional: true,
    },
    accessWords: { kind: 'prose', most: 600, optional: true },
    partners: { kind: 'prose', most: 600, optional: true },
    trained: { kind: 'prose', most: 600, optional: true, hint: true },
    structure: {
      kind: 'some-of',
      values: ['team', 'manager', 'management', 'politics'],
      optional: true,
    },
    combined: { kind: 'tick', hint: true },
    method: { kind: 'text', most: 160, optional: true },
    methodFrom: { kind: 'day', optional: true },
    manual: { kind: 'text', most: 200, optional: true, hint: true },
  },
  check: ({ type, otherType, term, article, several }) => [
    ...(type === 'other' && otherType === undefined ? [wrong('otherType', 'other')] : []),
    ...(term === undefined && (article ?? several) !== undefined ? [wrong('term', 'no-term')] : []),
    // They are what marks where the word goes.
    ...(/[{}]/.test(term ?? '') ? [wrong('term', 'braces')] : []),
    ...(/[{}]/.test(several ?? '') ? [wrong('several', 'braces')] : []),
  ],
});

const wrong = (field: string, problem: string) => ({ field, message: `service-card.problems.${problem}` });

/** Figures that a service types in of itself, before and after, with source and period (domain.md §4). */
export const keyFigure = recordKind({
  kind: 'key-figure',
  place: 'service',
  most: 100,
  fields: {
    what: { kind: 'text', most: 160, hint: true },
    sort: {
      kind: 'one-of',
      values: ['users', 'resource-groups', 'sip', 'occupation', 'care-days', 'cost', 'other'],
    },
    before: { kind: 'text', most: 80, optional: true, hint: true },
    beforePeriod: { kind: 'text', most: 80, optional: true },
    now: { kind: 'text', most: 80, hint: true },
    period: { kind: 'text', most: 80, hint: true },
    source: { kind: 'text', most: 200, hint: true },
  },
});

const degree = { kind: 'one-of', values: ['yes', 'partly', 'no', 'unknown'] } as const;

/** How far a service works as its method means, by its own word (domain.md §0, 7): programme fidelity, and never the responsiveness that those who get support are asked about. */
export const fidelity = recordKind({
  kind: 'fidelity',
  place: 'service',
  most: 20,
  fields: {
    by: { kind: 'text', most: 160, hint: true },
    checkedOn: { kind: 'day', past: true },
    ...{ outreach: degree, visits: degree, mobile: degree, professions: degree, authorities: degree },
    ...{ premises: degree, digital: degree, sip: degree, resourceGroups: degree, followUp: degree },
    note: { kind: 'prose', most: 1000, optional: true, hint: true },
  },
});

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
