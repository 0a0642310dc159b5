import { recordKind } from '../record.ts';

/**
 * Who answers for what is kept of an audit, on which ground, and what has been decided of erasing it (domain.md §3). It says
 * nothing of any person who answers.
 */
export const privacy = recordKind({
  kind: 'privacy',
  place: 'audit',
  most: 1,
  fields: {
    controller: { kind: 'text', most: 160, optional: true, hint: true },
    officer: { kind: 'text', most: 200, optional: true, hint: true },
    basis: {
      kind: 'one-of',
      values: ['public-task', 'consent', 'legal-obligation'],
      optional: true,
      hint: true,
    },
    basisWords: { kind: 'prose', most: 1000, optional: true, hint: true },
    processor: { kind: 'one-of', values: ['own', 'agreement', 'lacking'], optional: true, hint: true },
    keptWhere: { kind: 'text', most: 200, optional: true, hint: true },
    disposalDecision: { kind: 'text', most: 200, optional: true, hint: true },
    archive: { kind: 'text', most: 200, optional: true, hint: true },
    research: { kind: 'one-of', values: ['no', 'yes'], optional: true, hint: true },
    ethics: { kind: 'prose', most: 1000, optional: true, hint: true },
    assessedBy: { kind: 'text', most: 160, optional: true },
    assessedOn: { kind: 'day', past: true, optional: true },
  },
  // Those who know are several, and seldom in the same room.
  needed: [
    ...(['controller', 'officer', 'basis', 'processor', 'keptWhere'] as const),
    ...(['disposalDecision', 'archive', 'research'] as const),
  ],
  neededThen: ({ research }) => (research === 'yes' ? ['ethics'] : []),
});
