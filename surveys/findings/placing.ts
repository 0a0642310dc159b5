/** Evidence placed at a finding and taken away. Two who place at once both have theirs placed. */
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import { type Evidence, isSameReference, mostEvidence } from './evidence.ts';
import { type Finding, isConcluded } from './finding.ts';
import { found } from './saving.ts';

type Which = Pick<Finding, 'id' | 'auditId'>;

/**
 * What is there already is placed once. False where there is no room for all. Refuses ('conflict') a decided finding,
 * whose evidence was decided with it.
 */
export async function placeEvidence(
  store: Store,
  which: Which,
  placed: readonly Evidence[],
): Promise<boolean> {
  return changing(store, which, (evidence) => {
    const fresh = placed.filter((one) => !evidence.some((other) => isSameReference(one, other)));
    return [...evidence, ...fresh];
  });
}

/** Taking away what is gone is nothing. Refuses ('conflict') a decided finding. */
export async function removeEvidence(store: Store, which: Which, evidenceId: string): Promise<void> {
  await changing(store, which, (evidence) => evidence.filter(({ id }) => id !== evidenceId));
}

async function changing(
  store: Store,
  { id, auditId }: Which,
  change: (evidence: readonly Evidence[]) => readonly Evidence[],
): Promise<boolean> {
  return store.inTransaction(async (inside) => {
    const kept = found(await inside.findings.lock(auditId), id);
    if (isConcluded(kept)) throw new Failure('conflict', `finding ${id} is decided`);
    const evidence = change(kept.evidence);
    if (evidence.length > mostEvidence) return false;
    await inside.findings.keep({ ...kept, evidence });
    return true;
  });
}
