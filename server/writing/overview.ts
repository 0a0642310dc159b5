/** All parts of a report, with how far each has come and what is to be written first. */
import { overviewPage } from '../../views/writing/overview.ts';
import type { Handler } from '../http/route.ts';
import { composedOf } from './preview.ts';
import { reportOf } from './writing-context.ts';

export const showOverview: Handler<'audit'> = async (context) => {
  const { store, audit } = context;
  const kept = await reportOf(context);
  const comments = await store.reportComments.ofAudit(audit.id);
  const composed = await composedOf(context, kept.body);
  return overviewPage({ ...context, ...composed, kept, comments });
};
