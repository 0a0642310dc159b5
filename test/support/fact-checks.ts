/** Fact checks with everything filled in, so that a test only says what it is about. */
import type { FactCheck, FactCheckLink, FactComment } from '../../surveys/reporting/fact-check/fact-check.ts';

let made = 0;
const next = (kind: string) => `${kind}-${++made}`;

/** The first round of the audit "audit", until the last of March 2026. */
export function aFactCheck(given: Partial<FactCheck> = {}): FactCheck {
  return {
    id: next('check'),
    auditId: 'audit',
    number: 1,
    madeOn: '2026-03-10',
    madeBy: 'person-fou',
    lastDay: '2026-03-31',
    digest: 'digest',
    answersShown: false,
    erasedOn: undefined,
    ...given,
  };
}

export function aFactLink(given: Partial<FactCheckLink> & Pick<FactCheckLink, 'factCheckId'>): FactCheckLink {
  const id = next('link');
  return {
    id,
    tokenDigest: `digest of ${id}`,
    receiver: 'Enhetschefen',
    madeOn: '2026-03-10',
    madeBy: 'person-fou',
    endedOn: undefined,
    ...given,
  };
}

/** On the chapter of method, answered by nobody. */
export function aFactComment(
  given: Partial<FactComment> & Pick<FactComment, 'factCheckId' | 'linkId'>,
): FactComment {
  return {
    id: next('fact'),
    chapter: { id: 'method', title: 'Så gjorde vi' },
    by: 'Eva Ek',
    role: 'Enhetschef',
    day: '2026-03-12',
    words: 'Teamet har sex tjänster, inte åtta.',
    entries: [],
    ...given,
  };
}
