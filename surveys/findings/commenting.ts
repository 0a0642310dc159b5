import { mostStaffComments } from '../documents/comment.ts';
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import type { FindingComment } from './comment.ts';

/** False where there are as many as may be. Refuses ('not-found') a finding that is gone. */
export async function commentOn(store: Store, auditId: string, comment: FindingComment): Promise<boolean> {
  return store.inTransaction(async (inside) => {
    const findings = await inside.findings.lock(auditId);
    if (!findings.some(({ id }) => id === comment.findingId)) throw new Failure('not-found', 'finding');
    const before = await inside.findingComments.ofFinding(comment.findingId);
    if (before.length >= mostStaffComments) return false;
    await inside.findingComments.add(comment);
    return true;
  });
}
