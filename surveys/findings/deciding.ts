/**
 * Findings and proposals are decided by the group: two auditors stand behind the same words, resting on the same evidence (one,
 * where the team has one). Each act is written down with the words that it was about.
 */

import { type Checked, Failure, fine, type Problem, wrong } from '../failures.ts';
import { approvalsNeeded } from '../free-texts/quote.ts';
import type { Store } from '../storage.ts';
import { changing, type Kind, type Which } from './conclusions.ts';
import { type Basis, type Decision, isBasis, isConcluded, standBehind } from './decision.ts';
import type { Finding } from './finding.ts';
import type { Proposal } from './proposal.ts';

/** Who decides, and the day (an ISO date). */
export interface Deciding extends Pick<Decision, 'by' | 'on'> {
  /** Writes it down, in the same transaction. */
  note(inside: Store, as: Decision['as']): Promise<void>;
}

/** What whoever decides saw. */
export interface Seen {
  readonly revision: number;
  /** Of a proposal, nothing. */
  readonly basis: Basis;
}

/**
 * An auditor stands behind it; with enough of them it is decided. `lacks` says what has to be there first. Refuses
 * ('conflict') where its words or its evidence are others than were seen. One that is decided stays decided.
 */
export async function agree<Thing extends Finding | Proposal>(
  store: Store,
  kind: Kind<Thing>,
  which: Which,
  { seen, lacks, ...deciding }: Deciding & { seen: Seen; lacks(thing: Thing): readonly Problem[] },
): Promise<Checked<'agreed' | 'concluded'>> {
  return changing(store, kind, which, async (kept, keep, _, inside) => {
    if (isConcluded(kept)) return fine('concluded');
    refuseUnseen(kept, seen);
    const problems = lacks(kept);
    if (problems.length > 0) return wrong(...problems);
    const before = standBehind(kept);
    const behind = [...new Set([...before, deciding.by])];
    const needed = approvalsNeeded(await inside.members.of(kept.auditId));
    const as = behind.length >= needed ? 'concluded' : 'agreed';
    if (as === 'agreed' && before.includes(deciding.by)) return fine(as);
    const more = { ...seen, ...(as === 'concluded' && { behind }) };
    await keep(withDecision(kept, { as, ...kind.decided(kept), ...more }, deciding));
    await deciding.note(inside, as);
    return fine(as);
  });
}

function refuseUnseen(kept: Finding | Proposal, { revision, basis }: Seen): void {
  const evidence = 'evidence' in kept ? kept.evidence : [];
  if (kept.revision !== revision || !isBasis(basis, evidence))
    throw new Failure('conflict', `${kept.id} was changed meanwhile`);
}

/**
 * Takes the decision back, so that it can be written on; or, before it is decided, that one stands behind it. Undefined
 * where there is nothing to take back.
 */
export async function takeBack<Thing extends Finding | Proposal>(
  store: Store,
  kind: Kind<Thing>,
  which: Which,
  deciding: Deciding,
): Promise<'reopened' | 'withdrawn' | undefined> {
  return changing(store, kind, which, async (kept, keep, _, inside) => {
    const as = isConcluded(kept) ? 'reopened' : 'withdrawn';
    if (as === 'withdrawn' && !standBehind(kept).includes(deciding.by)) return undefined;
    await keep(withDecision(kept, { as, words: kind.decided(kept).words }, deciding));
    await deciding.note(inside, as);
    return as;
  });
}

function withDecision<Thing extends Finding | Proposal>(
  thing: Thing,
  decided: Omit<Decision, 'by' | 'on'>,
  { by, on }: Deciding,
): Thing {
  return { ...thing, decisions: [...thing.decisions, { ...decided, by, on }] };
}
