/** What auditors propose: what, to whom, of which kind, and which findings it answers (domain.md §4). */
import type { Checked } from '../failures.ts';
import { type Fields, reading } from '../forms/reading.ts';
import type { Decision } from './finding.ts';

export const receivers = ['team', 'manager', 'management', 'politics'] as const;
type Receiver = (typeof receivers)[number];

const authorities = ['municipality', 'region', 'both'] as const;
type Authority = (typeof authorities)[number];

const proposalKinds = [
  'training',
  'supervision',
  'manager-training',
  'close-person-support',
  'occupation',
  'supervisor-training',
  'service-support',
  'method-support',
  'implementation-support',
  'routine',
  'other',
] as const;
type ProposalKind = (typeof proposalKinds)[number];

export interface ProposalWords {
  readonly what: string;
  /** At least one, in the order of the list. */
  readonly to: readonly Receiver[];
  readonly authority: Authority;
  readonly type: ProposalKind;
  /** Support in a guideline, as one writes a reference. */
  readonly guideline: string | undefined;
  /** Ids of the findings that it answers; those that are gone since are left out wherever it is shown. */
  readonly findings: readonly string[];
}

export interface Proposal extends ProposalWords {
  readonly id: string;
  readonly auditId: string;
  readonly place: number;
  readonly revision: number;
  readonly decisions: readonly Decision[];
}

/** Of one audit. */
export const mostProposals = 60;

export const proposalForm = {
  area: 'proposals',
  fields: {
    what: { kind: 'text', most: 400, long: true, hint: true },
    authority: { kind: 'one-of', values: authorities },
    type: { kind: 'one-of', values: proposalKinds },
    guideline: { kind: 'text', most: 300, optional: true, hint: true },
  },
} as const;

/** `findings` are those of the audit, by id. Refuses a proposal to nobody. */
export function readProposal(typed: Fields, findings: readonly string[]): Checked<ProposalWords> {
  const read = reading(typed, proposalForm.area);
  const fields = read.fields(proposalForm.fields);
  const to = receivers.filter((one) => typed.get('to')?.includes(one));
  if (to.length === 0) read.problem('to', 'proposals.missing.to');
  const answered = findings.filter((id) => typed.get('findings')?.includes(id));
  return read.done({ ...fields, to, findings: answered });
}

/** Whether two have the same words, whatever else differs. */
export function proposesTheSame(one: ProposalWords, other: ProposalWords): boolean {
  const wordsOf = ({ what, to, authority, type, guideline, findings }: ProposalWords) =>
    JSON.stringify([what, to, authority, type, guideline ?? null, [...findings].sort()]);
  return wordsOf(one) === wordsOf(other);
}
