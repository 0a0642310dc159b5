/** Evidence placed at a finding, put in order and taken away. Two who place at once both have theirs placed. */
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import { aFinding, changing, type Which } from './conclusions.ts';
import { isConcluded } from './decision.ts';
import { type Evidence, isSameReference, mostEvidence } from './evidence.ts';

/**
 * What is there already is placed once. False where there is no room for all. Refuses ('conflict') a decided finding,
 * whose evidence was decided with it.
 */
export async function placeEvidence(
  store: Store,
  which: Which,
  placed: readonly Evidence[],
): Promise<boolean> {
  return rearranging(store, which, (evidence) => {
    const fresh = placed.filter((one) => !evidence.some((other) => isSameReference(one, other)));
    return [...evidence, ...fresh];
  });
}

/** Taking away what is gone is nothing. Refuses ('conflict') a decided finding. */
export async function removeEvidence(store: Store, which: Which, evidenceId: string): Promise<void> {
  await rearranging(store, which, (evidence) => evidence.filter(({ id }) => id !== evidenceId));
}

/** One step up or down; what is gone, first or last stays as it is. Refuses ('conflict') a decided finding. */
export async function moveEvidence(
  store: Store,
  which: Which,
  evidenceId: string,
  direction: 'up' | 'down',
): Promise<void> {
  await rearranging(store, which, (evidence) => {
    const from = evidence.findIndex(({ id }) => id === evidenceId);
    const to = from + (direction === 'up' ? -1 : 1);
    const [moved, other] = [evidence[from], evidence[to]];
    return moved && other ? evidence.with(to, moved).with(from, other) : evidence;
  });
}

async function rearranging(
  store: Store,
  which: Which,
  change: (evidence: readonly Evidence[]) => readonly Evidence[],
): Promise<boolean> {
  return changing(store, aFinding, which, async (kept, keep) => {
    if (isConcluded(kept)) throw new Failure('conflict', `finding ${kept.id} is decided`);
    const evidence = change(kept.evidence);
    if (evidence.length > mostEvidence) return false;
    await keep({ ...kept, evidence });
    return true;
  });
}
