import { recordKind } from '../record.ts';

/** Something that works, told so that others can do the same (domain.md §4). */
export const goodExample = recordKind({
  kind: 'good-example',
  place: 'audit',
  most: 40,
  fields: {
    title: { kind: 'text', most: 160, hint: true },
    what: { kind: 'prose', most: 2000, hint: true },
    why: { kind: 'prose', most: 1000, optional: true, hint: true },
    advice: { kind: 'prose', most: 1000, optional: true, hint: true },
    contact: { kind: 'text', most: 200, optional: true, hint: true },
    spread: { kind: 'one-of', values: ['here', 'asked', 'tried', 'used'], optional: true },
    spreadTo: { kind: 'text', most: 200, optional: true, hint: true },
    findings: { kind: 'some-of', values: [], optional: true },
    mayBeSpread: { kind: 'tick', hint: true },
  },
  choices: { findings: 'findings' },
});
