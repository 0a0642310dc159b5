import { type KeptRecord, recordKind } from '../record.ts';

/** What counts as good here, and the questions that ask about it (domain.md §4). */
export const criterion = recordKind({
  kind: 'criterion',
  place: 'audit',
  most: 60,
  fields: {
    name: { kind: 'text', most: 160, hint: true },
    means: { kind: 'prose', most: 1000, optional: true, hint: true },
    source: { kind: 'text', most: 200, optional: true, hint: true },
    questions: { kind: 'some-of', values: [], optional: true, hint: true },
  },
  choices: { questions: 'questions' },
});

/** What a joint document of direction is to say, with the findings that it rests on: in the four parts of the seeds (domain.md §4, 004). */
export const principle = recordKind({
  kind: 'principle',
  place: 'audit',
  most: 100,
  fields: {
    title: { kind: 'text', most: 160, hint: true },
    part: { kind: 'one-of', values: ['ground', 'forms', 'guidelines', 'practice'] },
    says: { kind: 'prose', most: 2000, hint: true },
    findings: { kind: 'some-of', values: [], optional: true, hint: true },
    background: { kind: 'text', most: 300, optional: true, hint: true },
  },
  choices: { findings: 'findings' },
  remarks: (all) =>
    all.length === 0
      ? []
      : (['ground', 'forms', 'guidelines', 'practice'] as const)
          .filter((part) => !all.some((one) => one.part === part))
          .map((part) => `principle.remarks.${part}`),
});

/** What auditors conclude of a theme that runs through all areas: support at home, changing hands, small steps (domain.md §4). */
export const conclusionBlock = recordKind({
  kind: 'conclusion-block',
  place: 'audit',
  most: 12,
  fields: {
    theme: { kind: 'one-of', values: ['home', 'transitions', 'small-steps', 'influence', 'structure'] },
    says: { kind: 'prose', most: 2000, hint: true },
    findings: { kind: 'some-of', values: [], optional: true, hint: true },
  },
  choices: { findings: 'findings' },
});

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

/** An example that its service has not said yes to stays with those who write it. */
export function mayBeSpread({ kind, values }: Pick<KeptRecord, 'kind' | 'values'>): boolean {
  return kind !== goodExample.kind || values.mayBeSpread === true;
}
