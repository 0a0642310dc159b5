import { recordKind } from '../record.ts';

/** Words of the county: what they mean here, what else they are called, and what they are not (domain.md §0, 7). */
export const glossary = recordKind({
  kind: 'glossary',
  place: 'county',
  most: 300,
  fields: {
    word: { kind: 'text', most: 80, hint: true },
    means: { kind: 'prose', most: 800, hint: true },
    also: { kind: 'text', most: 300, optional: true, hint: true },
    not: { kind: 'text', most: 300, optional: true, hint: true },
    source: { kind: 'text', most: 200, optional: true, hint: true },
  },
});
