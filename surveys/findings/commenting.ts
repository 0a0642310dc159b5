/** What FoU and the team say of a finding; the auditors resolve it, and nothing is changed by it. */
import type { Resolution } from '../designing/document/design.ts';
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';

export interface FindingComment {
  readonly id: string;
  readonly findingId: string;
  /** Id of who said it. */
  readonly by: string;
  /** An ISO date. */
  readonly day: string;
  readonly words: string;
  readonly resolved: Resolution | undefined;
}

/** Of one finding. */
export const mostFindingComments = 100;

export const commentForm = {
  area: 'findings',
  fields: { comment: { kind: 'text', most: 1000, long: true } },
} as const;

/** False where there are as many as may be. Refuses ('not-found') a finding that is gone. */
export async function commentOn(store: Store, auditId: string, comment: FindingComment): Promise<boolean> {
  return store.inTransaction(async (inside) => {
    const findings = await inside.findings.lock(auditId);
    if (!findings.some(({ id }) => id === comment.findingId)) throw new Failure('not-found', 'finding');
    const before = await inside.findingComments.ofFinding(comment.findingId);
    if (before.length >= mostFindingComments) return false;
    await inside.findingComments.add(comment);
    return true;
  });
}
