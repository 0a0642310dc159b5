/** Findings and proposals decided, and opened again: acts of the auditors, written down with the words decided on. */
import { type Checked, Failure, fine, type Problem, wrong } from '../failures.ts';
import type { Store } from '../storage.ts';
import { type AuditorsVerdict, type Decision, type Finding, isConcluded } from './finding.ts';
import type { Proposal } from './proposal.ts';
import { found } from './saving.ts';

/** Who decides, and the day (an ISO date). */
export interface Deciding extends Pick<Decision, 'by' | 'on'> {
  /** Writes it down, in the same transaction. */
  note(inside: Store): Promise<void>;
}

/** What whoever decides saw. */
interface SeenFinding {
  readonly revision: number;
  /** Ids of its evidence. */
  readonly evidence: readonly string[];
  /** What the placed figures suggest: none where there are none, several where they do not tell. */
  readonly suggested: readonly AuditorsVerdict[];
}

/**
 * What a finding lacks before it can be decided: a verdict, something that it rests on, and a reason where the verdict is
 * another than the figures suggest.
 */
export function lacks(
  { verdict, reason, evidence }: Pick<Finding, 'verdict' | 'reason' | 'evidence'>,
  suggested: readonly AuditorsVerdict[],
): readonly Problem[] {
  const differs = verdict !== undefined && suggested.length > 0 && !suggested.includes(verdict);
  return [
    ...(verdict === undefined ? [{ field: 'verdict', message: 'findings.missing.verdict' }] : []),
    ...(differs && reason === undefined ? [{ field: 'reason', message: 'findings.missing.reason' }] : []),
    ...(evidence.length === 0 ? [{ field: 'evidence', message: 'findings.missing.evidence' }] : []),
  ];
}

/** Refuses ('conflict') where its words or its evidence are others than were seen. One that is decided stays decided. */
export async function concludeFinding(
  store: Store,
  { id, auditId }: Pick<Finding, 'id' | 'auditId'>,
  seen: SeenFinding,
  deciding: Deciding,
): Promise<Checked<'concluded' | 'already'>> {
  return store.inTransaction(async (inside) => {
    const kept = found(await inside.findings.lock(auditId), id);
    if (isConcluded(kept)) return fine('already');
    const ids = kept.evidence.map((one) => one.id);
    if (kept.revision !== seen.revision || ids.join() !== seen.evidence.join())
      throw new Failure('conflict', `finding ${id} was changed meanwhile`);
    const problems = lacks(kept, seen.suggested);
    if (problems.length > 0) return wrong(...problems);
    const { heading: words, verdict } = kept;
    const decided = { words, ...(verdict && { verdict }) };
    await inside.findings.keep(withDecision(kept, 'concluded', decided, deciding));
    await deciding.note(inside);
    return fine('concluded');
  });
}

/** Refuses ('conflict') where its words are others than were seen. False where it is decided already. */
export async function concludeProposal(
  store: Store,
  { id, auditId }: Pick<Proposal, 'id' | 'auditId'>,
  revision: number,
  deciding: Deciding,
): Promise<boolean> {
  return store.inTransaction(async (inside) => {
    const kept = found(await inside.proposals.lock(auditId), id);
    if (isConcluded(kept)) return false;
    if (kept.revision !== revision) throw new Failure('conflict', `proposal ${id} was changed meanwhile`);
    await inside.proposals.keep(withDecision(kept, 'concluded', { words: kept.what }, deciding));
    await deciding.note(inside);
    return true;
  });
}

/** Takes the decision back, so that it can be written on. False where it is open already. */
export async function reopenFinding(
  store: Store,
  { id, auditId }: Pick<Finding, 'id' | 'auditId'>,
  deciding: Deciding,
): Promise<boolean> {
  return store.inTransaction(async (inside) => {
    const kept = found(await inside.findings.lock(auditId), id);
    if (!isConcluded(kept)) return false;
    await inside.findings.keep(withDecision(kept, 'reopened', { words: kept.heading }, deciding));
    await deciding.note(inside);
    return true;
  });
}

/** The same of a proposal. */
export async function reopenProposal(
  store: Store,
  { id, auditId }: Pick<Proposal, 'id' | 'auditId'>,
  deciding: Deciding,
): Promise<boolean> {
  return store.inTransaction(async (inside) => {
    const kept = found(await inside.proposals.lock(auditId), id);
    if (!isConcluded(kept)) return false;
    await inside.proposals.keep(withDecision(kept, 'reopened', { words: kept.what }, deciding));
    await deciding.note(inside);
    return true;
  });
}

function withDecision<Thing extends { readonly decisions: readonly Decision[] }>(
  thing: Thing,
  as: Decision['as'],
  decided: Pick<Decision, 'words' | 'verdict'>,
  { by, on }: Deciding,
): Thing {
  return { ...thing, decisions: [...thing.decisions, { as, by, on, ...decided }] };
}
