/**
 * The steps of an audit (domain.md §4, 000), in one table: what is done in each, whose turn it is, what leads there. The line of
 * steps, the next step, the page of an audit, what is due and what closing shuts are all made of it.
 */

import type { AuditCounts } from '../audits/audit-counts.ts';
import type { Action, Role } from '../audits/people.ts';
import { commissionApproval, isEnough, standingFor } from '../records/kinds/commission.ts';
import { feedback } from '../records/kinds/feedback.ts';
import { dueOf } from '../records/kinds/index.ts';
import { isOverdue, type KeptRecord, ofKind } from '../records/record.ts';

export const stepKeys = [
  ...(['commission', 'questions', 'collecting', 'analysis'] as const),
  ...(['report', 'feedback', 'plan', 'follow-up'] as const),
] as const;
export type StepKey = (typeof stepKeys)[number];

export interface Step {
  /** Beneath the address of the audit, and what one must be allowed in order to see it; none where there is no page. */
  readonly page?: string;
  readonly see?: Action;
  /** Adds and changes its records. */
  readonly write?: Action;
  /** Kinds of records that are of it, each with the page that its own lie under. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Whose turn it is. */
  readonly turn: readonly Role[];
  /** What is decided and written in it. */
  readonly actions: readonly Action[];
  /** It is over when the audit is closed; what comes of the report may still be noted. */
  readonly ends: boolean;
}

const working = ['fou', 'auditor'] as const;

export const steps: Readonly<Record<StepKey, Step>> = {
  commission: {
    ...{ page: '/commission', see: 'see-commission', write: 'write-commission', ends: true },
    kinds: { commission: '/commission', 'commission-approval': '/commission' },
    turn: working,
    actions: ['change-texts', 'write-commission', 'approve-commission', 'type-approval'],
  },
  questions: {
    ...{ page: '/questions', see: 'see-designs', kinds: {}, turn: ['auditor'], ends: true },
    actions: ['start-design', 'change-design', 'approve-design'],
  },
  collecting: {
    ...{ page: '#collecting', see: 'see-progress', kinds: {}, turn: working, ends: true },
    actions: [
      ...(['add-collection', 'change-collection', 'remove-collection', 'take-version'] as const),
      ...(['change-media', 'open-collection', 'hand-out', 'print-paper', 'enter-paper'] as const),
      ...(['decide-quarantined', 'close-collection'] as const),
    ],
  },
  analysis: {
    ...{ page: '/results', see: 'see-results', kinds: {}, turn: ['auditor'], ends: true },
    actions: [
      ...(['explain-answered', 'release-results', 'sort-texts'] as const),
      ...(['write-findings', 'decide-findings', 'write-register-data'] as const),
    ],
  },
  report: {
    ...{ page: '/report', see: 'see-report', kinds: {}, turn: ['auditor'], ends: true },
    actions: ['write-report', 'set-report', 'make-fact-check', 'answer-fact-check', 'release-report'],
  },
  feedback: {
    ...{ page: '/feedback', see: 'see-feedback', write: 'plan-feedback', kinds: { feedback: '/feedback' } },
    ...{ turn: working, actions: ['plan-feedback'], ends: false },
  },
  plan: {
    ...{ page: '/plan', see: 'see-plan', write: 'write-plan', ends: false },
    ...{ kinds: { answer: '/answers', action: '/actions' }, turn: ['fou'], actions: ['write-plan'] },
  },
  'follow-up': {
    ...{ page: '/follow-ups', see: 'see-feedback', write: 'plan-feedback', ends: false },
    ...{ kinds: { 'follow-up': '/follow-ups' }, turn: working, actions: [] },
  },
};

/** How far an audit has come: in numbers, and what has been written down around it. */
export interface AuditFacts extends AuditCounts {
  /** Of the kinds that are of a step. */
  readonly records: readonly KeptRecord[];
}

type Kept = Pick<Step, 'kinds' | 'see' | 'write'>;

/** What is of no step, and has a day that somebody keeps. */
const besides: readonly Kept[] = [
  { kinds: { progress: '/log' }, see: 'see-around', write: 'write-around' },
  { kinds: { training: '/training' }, see: 'see-notes', write: 'write-notes' },
];

const kept: readonly Kept[] = [...Object.values(steps), ...besides];

/** Kinds of records that are of a step, or whose days are somebody's to keep. */
export const keptKinds: readonly string[] = kept.flatMap(({ kinds }) => Object.keys(kinds));

/** Where records of a kind are seen and written. */
export function placeOfKind(kind: string): Kept | undefined {
  return kept.find(({ kinds }) => kind in kinds);
}

export interface StepMark {
  readonly key: StepKey;
  /** `begun`: something is done in a step that the audit is not at; `left`: it went on without. */
  readonly state: 'done' | 'now' | 'begun' | 'left' | 'later';
  /** Something in it should have been done; `today` is after its day. */
  readonly isOverdue: boolean;
}

/**
 * The audit is at the first step after the last that is done, so that going back takes nothing of what has been reached; at
 * none when all is done, or it is closed.
 */
export function stepsOf(facts: AuditFacts, today: string): readonly StepMark[] {
  const all = stepKeys.map((key) => cameOf(key, facts));
  const now = facts.closedOn === undefined ? all.lastIndexOf('done') + 1 : all.length;
  return stepKeys.map((key, i) => ({
    key,
    state: stateOf(all[i] ?? 'none', i - now),
    isOverdue: ofStep(key, facts).some((record) => isOverdue(dueOf(record), today)),
  }));
}

/** `after` counts steps from the one that the audit is at. */
function stateOf(came: Came, after: number): StepMark['state'] {
  if (came === 'done') return 'done';
  if (after === 0) return 'now';
  return came === 'begun' ? 'begun' : after < 0 ? 'left' : 'later';
}

/** Those who answered have been told of what came of it: the step that fails in reality (domain.md §0, 2). */
export function usersTold(records: readonly KeptRecord[]): boolean {
  return ofKind(feedback, records).some(({ values }) => values.to === 'users' && values.heldOn !== undefined);
}

export function ofStep(key: StepKey, { records }: Pick<AuditFacts, 'records'>): readonly KeptRecord[] {
  return records.filter(({ kind }) => kind in steps[key].kinds);
}

const shut = new Set(Object.values(steps).flatMap(({ actions, ends }) => (ends ? actions : [])));

/** What a closed audit does not let anybody do: what is released stays, and nothing is written behind it. */
export function isShut({ closedOn }: { readonly closedOn?: string | undefined }, action: Action): boolean {
  return closedOn !== undefined && shut.has(action);
}

type Came = 'done' | 'begun' | 'none';

export function cameOf(key: StepKey, facts: AuditFacts): Came {
  return came[key]?.(facts) ?? recordsCame(key, facts);
}

/** Of the steps that are more than what is written down in them. */
const came: Partial<Record<StepKey, (facts: AuditFacts) => Came>> = {
  commission: ({ records }) => {
    const sheet = records.find(({ kind }) => kind === 'commission');
    if (!sheet) return 'none';
    // What was approved before a change has to be approved anew.
    const approvals = ofKind(commissionApproval, records).map(({ values }) => values);
    const stands = (party: 'commissioner' | 'auditors') =>
      isEnough(standingFor(party, approvals, sheet.revision));
    return stands('commissioner') && stands('auditors') ? 'done' : 'begun';
  },
  questions: ({ versions, collections, designs }) =>
    versions > 0 || collections > 0 ? 'done' : designs > 0 ? 'begun' : 'none',
  collecting: (facts) => (facts.collections === 0 ? 'none' : unclosed(facts) === 0 ? 'done' : 'begun'),
  analysis: (facts) => {
    if (facts.collections === unclosed(facts)) return 'none';
    return facts.read === facts.collections ? 'done' : 'begun';
  },
  report: ({ reports, read }) => (reports > 0 ? 'done' : read > 0 ? 'begun' : 'none'),
  // Answers alone change nothing for those who answered.
  plan: (facts) => {
    const all = recordsCame('plan', facts);
    return all === 'done' && !facts.records.some(({ kind }) => kind === 'action') ? 'begun' : all;
  },
  feedback: (facts) => {
    const told = recordsCame('feedback', facts);
    return told === 'done' && !usersTold(facts.records) ? 'begun' : told;
  },
};

/** Collections that have not opened, or that people answer still. */
export function unclosed({ planned, warned, over, running }: AuditCounts): number {
  return planned + warned + over + running;
}

/** Done when nothing of it is left to be done by a day. */
function recordsCame(key: StepKey, facts: AuditFacts): Came {
  const records = ofStep(key, facts);
  if (records.length === 0) return 'none';
  return records.every((record) => dueOf(record)?.isDone ?? true) ? 'done' : 'begun';
}
