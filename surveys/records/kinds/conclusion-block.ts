import { recordKind } from '../record.ts';

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
