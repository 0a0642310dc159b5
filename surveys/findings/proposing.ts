/** Proposals begun, written and taken away. */
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import { isConcluded } from './finding.ts';
import { mostProposals, type Proposal, type ProposalWords, proposesTheSame } from './proposal.ts';
import { found, lastPlace, outcomeOf, type Saved } from './saving.ts';

type Which = Pick<Proposal, 'id' | 'auditId'>;

/** A new one, the last. False where there are as many as may be. */
export async function beginProposal(
  store: Store,
  { id, auditId }: Which,
  words: ProposalWords,
): Promise<boolean> {
  return store.inTransaction(async (inside) => {
    const proposals = await inside.proposals.lock(auditId);
    if (proposals.length >= mostProposals) return false;
    const place = lastPlace(proposals);
    await inside.proposals.add({ ...words, id, auditId, place, revision: 1, decisions: [] });
    return true;
  });
}

/** Refuses ('not-found') one that is gone. Where others were first nothing is changed, and what they wrote comes back. */
export async function saveProposal(
  store: Store,
  { id, auditId }: Which,
  words: ProposalWords,
  revision: number,
): Promise<Saved<Proposal>> {
  return store.inTransaction(async (inside) => {
    const kept = found(await inside.proposals.lock(auditId), id);
    const outcome = outcomeOf(kept, { ...kept, ...words }, revision, proposesTheSame);
    if (outcome.as === 'saved' && outcome.thing !== kept) await inside.proposals.keep(outcome.thing);
    return outcome;
  });
}

/** Refuses ('conflict') one that is decided. One that is gone is gone. */
export async function removeProposal(store: Store, { id, auditId }: Which): Promise<void> {
  await store.inTransaction(async (inside) => {
    const kept = (await inside.proposals.lock(auditId)).find((one) => one.id === id);
    if (!kept) return;
    if (isConcluded(kept)) throw new Failure('conflict', `proposal ${id} is decided`);
    await inside.proposals.remove(id);
  });
}
