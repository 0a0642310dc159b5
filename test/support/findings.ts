/** Findings and proposals with everything filled in, so that a test only says what it is about. */
import type { Evidence } from '../../surveys/findings/evidence.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import type { Proposal } from '../../surveys/findings/proposal.ts';
import type { RegisterDatum } from '../../surveys/findings/register-data.ts';

let made = 0;
const next = (kind: string) => `${kind}-${++made}`;

/** A draft of the audit "audit" that rests on nothing. */
export function aFinding(given: Partial<Finding> = {}): Finding {
  return {
    id: next('finding'),
    auditId: 'audit',
    place: ++made,
    heading: 'Man får inte veta när CM byts.',
    area: undefined,
    verdict: 'change',
    reason: undefined,
    revision: 1,
    evidence: [],
    decisions: [],
    ...given,
  };
}

/** A draft of the audit "audit" that answers nothing. */
export function aProposal(given: Partial<Proposal> = {}): Proposal {
  return {
    id: next('proposal'),
    auditId: 'audit',
    place: ++made,
    what: 'Berätta två veckor innan.',
    to: ['manager'],
    authority: 'both',
    type: 'routine',
    guideline: undefined,
    findings: [],
    revision: 1,
    decisions: [],
    ...given,
  };
}

export function someEvidence(kind: string, source: string, key = ''): Evidence {
  return { id: next('evidence'), kind, source, key };
}

export function aDatum(given: Partial<RegisterDatum> = {}): RegisterDatum {
  return {
    id: next('datum'),
    auditId: 'audit',
    what: 'Dygn i heldygnsvård',
    value: '412 dygn',
    period: '2025',
    source: 'Regionen',
    by: 'kim',
    on: '2026-03-01',
    ...given,
  };
}

export const concluded = (by = 'kim') => ({ as: 'concluded', by, on: '2026-03-02', words: 'Ord' }) as const;
