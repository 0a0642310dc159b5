/** Findings begun, written, put in order and taken away. What is decided stays until it is opened again. */
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import { type Finding, type FindingWords, hasSameWords, isConcluded, mostFindings } from './finding.ts';
import { found, lastPlace, outcomeOf, type Saved } from './saving.ts';

/** A new one, the last. False where there are as many as may be. */
export async function beginFinding(
  store: Store,
  { id, auditId }: Pick<Finding, 'id' | 'auditId'>,
  words: FindingWords,
): Promise<boolean> {
  return store.inTransaction(async (inside) => {
    const findings = await inside.findings.lock(auditId);
    if (findings.length >= mostFindings) return false;
    const place = lastPlace(findings);
    await inside.findings.add({ ...words, id, auditId, place, revision: 1, evidence: [], decisions: [] });
    return true;
  });
}

/** Refuses ('not-found') one that is gone. Where others were first nothing is changed, and what they wrote comes back. */
export async function saveFinding(
  store: Store,
  { id, auditId }: Pick<Finding, 'id' | 'auditId'>,
  words: FindingWords,
  revision: number,
): Promise<Saved<Finding>> {
  return store.inTransaction(async (inside) => {
    const kept = found(await inside.findings.lock(auditId), id);
    const outcome = outcomeOf(kept, { ...kept, ...words }, revision, hasSameWords);
    if (outcome.as === 'saved' && outcome.thing !== kept) await inside.findings.keep(outcome.thing);
    return outcome;
  });
}

/** One step up or down; the first and the last stay where they are. The order is of no decision. */
export async function moveFinding(
  store: Store,
  { id, auditId }: Pick<Finding, 'id' | 'auditId'>,
  direction: 'up' | 'down',
): Promise<void> {
  await store.inTransaction(async (inside) => {
    const findings = await inside.findings.lock(auditId);
    const moved = found(findings, id);
    const other = findings[findings.indexOf(moved) + (direction === 'up' ? -1 : 1)];
    if (!other) return;
    await inside.findings.keep({ ...moved, place: other.place });
    await inside.findings.keep({ ...other, place: moved.place });
  });
}

/** With its comments. Refuses ('conflict') one that is decided. One that is gone is gone. */
export async function removeFinding(
  store: Store,
  { id, auditId }: Pick<Finding, 'id' | 'auditId'>,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    const kept = (await inside.findings.lock(auditId)).find((one) => one.id === id);
    if (!kept) return;
    if (isConcluded(kept)) throw new Failure('conflict', `finding ${id} is decided`);
    await inside.findings.remove(id);
  });
}
