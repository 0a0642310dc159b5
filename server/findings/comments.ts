/** What FoU and the team say of a finding or of a proposal. */
import { commentOn } from '../../surveys/findings/commenting.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import type { Proposal } from '../../surveys/findings/proposal.ts';
import { addComment, resolveComment } from '../commenting/staff-comments.ts';
import type { Reply } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import type { ConclusionPage } from './conclusion-page.ts';
import { ofFinding } from './findings.ts';
import { ofProposal } from './proposals.ts';

export const commentOnFinding: Handler<'audit' | 'finding'> = (context) => addTo(ofFinding(context));
export const commentOnProposal: Handler<'audit' | 'proposal'> = (context) => addTo(ofProposal(context));

function addTo<Thing extends Finding | Proposal>(page: ConclusionPage<Thing>): Promise<Reply> {
  return addComment(page, (said) => commentOn(page.context.store, page.kind, page.which, said));
}

export const resolveOnFinding: Handler<'audit' | 'finding' | 'comment'> = (context) =>
  resolveOn(ofFinding(context), context.params.comment);
export const resolveOnProposal: Handler<'audit' | 'proposal' | 'comment'> = (context) =>
  resolveOn(ofProposal(context), context.params.comment);

async function resolveOn<Thing extends Finding | Proposal>(
  page: ConclusionPage<Thing>,
  id: string,
): Promise<Reply> {
  const { store, audit } = page.context;
  const isThere = (await page.kind.in(store).ofAudit(audit.id)).some((one) => one.id === page.id);
  const comments = isThere ? await store.conclusionComments.ofConclusion(page.id) : [];
  return resolveComment(page, id, comments, store.conclusionComments);
}
