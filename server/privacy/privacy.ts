/** The papers of data protection: the assessment, and the protocol of what has been erased. */
import { inReadingOrder } from '../../views/collection-names.ts';
import { assessmentPage, disposalPage } from '../../views/privacy/disposal.ts';
import type { Context, Handler } from '../http/route.ts';

export const showAssessment: Handler<'audit'> = async (context) =>
  assessmentPage(context, ...(await kept(context)));

export const showDisposal: Handler<'audit'> = async (context) =>
  disposalPage(context, ...(await kept(context)));

async function kept({ store, audit }: Context<'audit'>) {
  const collections = inReadingOrder(await store.collections.ofAudit(audit.id));
  const [record] = await store.records.of(audit.id, 'privacy');
  return [collections, record] as const;
}
