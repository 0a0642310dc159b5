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
      hint: true,
    },
    type: {
      kind: 'one-of',
      values: ['cm', 'act', 'support-and-dependency', 'integrated', 'housing-support', 'mobile', 'other'],
      optional: true,
      hint: true,
    },
    otherType: { kind: 'text', most: 120, optional: true, hint: true },
    sectors: { kind: 'text', most: 200, optional: true, hint: true },
    municipalities: { kind: 'text', most: 300, optional: true, hint: true },
    targetGroup: { kind: 'prose', most: 1000, optional: true, hint: true },
    term: { kind: 'text', most: 120, optional: true, hint: true },
    article: { kind: 'one-of', values: ['en', 'ett'], optional: true, hint: true },
    several: { kind: 'text', most: 120, optional: true, hint: true },
    employer: { kind: 'one-of', values: ['municipality', 'region', 'both'], optional: true, hint: true },
    access: {
      kind: 'some-of',
      values: ['self', 'referral', 'decision', 'reception-group', 'outreach', 'other'],
      optional: true,
    },
    accessWords: { kind: 'prose', most: 600, optional: true, hint: true },
    partners: { kind: 'prose', most: 600, optional: true, hint: true },
    trained: { kind: 'prose', most: 600, optional: true, hint: true },
    structure: {
      kind: 'some-of',
      values: ['team', 'manager', 'management', 'politics'],
      optional: true,
      hint: true,
    },
    combined: { kind: 'tick', hint: true },
    method: { kind: 'text', most: 160, optional: true, hint: true },
    methodFrom: { kind: 'day', optional: true, hint: true },
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
