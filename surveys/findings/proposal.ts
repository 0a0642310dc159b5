/** What auditors propose: what, to whom, of which kind, and which findings it answers (domain.md §4). */
import type { Checked, Problem } from '../failures.ts';
import { type Fields, reading } from '../forms/reading.ts';
import type { Decision } from './decision.ts';

export const receivers = ['team', 'manager', 'management', 'politics'] as const;
type Receiver = (typeof receivers)[number];

export const authorities = ['municipality', 'region', 'both'] as const;
type Authority = (typeof authorities)[number];

export const proposalKinds = [
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
const levels = ['individual', 'service', 'system'] as const;
type Level = (typeof levels)[number];

type ProposalKind = (typeof proposalKinds)[number];

export interface ProposalWords {
  readonly what: string;
  /** In the order of the list. Whom it is to and of which kind may be left for later; deciding asks for it. */
  readonly to: readonly Receiver[];
  readonly authority: Authority | undefined;
  readonly type: ProposalKind | undefined;
  /** Support in a guideline, as one writes a reference. */
  readonly guideline: string | undefined;
  /** How it is now, and how it would be. */
  readonly now?: string | undefined;
  readonly wished?: string | undefined;
  /** Where influence would grow: for each person, in the service, in the system around it. */
  readonly level?: Level | undefined;
  /** Ids of the findings that it answers; those that are gone since are left out wherever it is shown. */
  readonly findings: readonly string[];
}

/** In the order of their form. */
export const proposalWords = [
  ...(['what', 'now', 'wished', 'to', 'authority', 'type', 'level', 'guideline', 'findings'] as const),
] as const;

export interface Proposal extends ProposalWords {
  readonly id: string;
  readonly auditId: string;
  readonly place: number;
  readonly revision: number;
  readonly decisions: readonly Decision[];
}

/** Of one audit. */
export const mostProposals = 300;

export const proposalForm = {
  area: 'proposals',
  fields: {
    what: { kind: 'text', most: 400, long: true, hint: true },
    now: { kind: 'text', most: 300, long: true, optional: true, hint: true },
    wished: { kind: 'text', most: 300, long: true, optional: true, hint: true },
    authority: { kind: 'one-of', values: authorities, optional: true },
    type: { kind: 'one-of', values: proposalKinds, optional: true },
    level: { kind: 'one-of', values: levels, optional: true, hint: true },
    guideline: { kind: 'text', most: 300, optional: true, hint: true },
  },
} as const;

/** `findings` are those of the audit, by id. */
export function readProposal(typed: Fields, findings: readonly string[]): Checked<ProposalWords> {
  const read = reading(typed, proposalForm.area);
  const fields = read.fields(proposalForm.fields);
  const to = receivers.filter((one) => typed.get('to')?.includes(one));
  const answered = findings.filter((id) => typed.get('findings')?.includes(id));
  return read.done({ ...fields, to, findings: answered });
}

/** What a proposal lacks before it can be decided. */
export function proposalLacks(
  proposal: Pick<ProposalWords, 'to' | 'authority' | 'type'>,
): readonly Problem[] {
  const missing = (['to', 'authority', 'type'] as const).filter(
    (name) => (proposal[name] ?? '').length === 0,
  );
  return missing.map((field) => ({ field, message: `proposals.missing.${field}` }));
}
