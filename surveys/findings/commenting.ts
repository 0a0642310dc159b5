import { mostStaffComments, type StaffComment } from '../documents/comment.ts';
import type { Store } from '../storage.ts';
import { changing, type Kind, type Which } from './conclusions.ts';
import type { Finding } from './finding.ts';
import type { Proposal } from './proposal.ts';

/** False where there are as many as may be. Refuses ('not-found') a finding or a proposal that is gone. */
export async function commentOn<Thing extends Finding | Proposal>(
  store: Store,
  kind: Kind<Thing>,
  which: Which,
  comment: StaffComment,
): Promise<boolean> {
  return changing(store, kind, which, async ({ id }, _keep, _all, { conclusionComments }) => {
    const before = await conclusionComments.ofConclusion(id);
    if (before.length >= mostStaffComments) return false;
    await conclusionComments.add({ ...comment, about: id });
    return true;
  });
}
