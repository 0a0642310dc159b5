import { mostStaffComments } from '../documents/comment.ts';
import type { Store } from '../storage.ts';
import type { ReportComment } from './storage.ts';

/** False where there are as many of the part as may be. */
export async function commentOnReport(store: Store, comment: ReportComment): Promise<boolean> {
  return store.inTransaction(async (inside) => {
    await inside.writtenReports.lock(comment.auditId);
    const all = await inside.reportComments.ofAudit(comment.auditId);
    if (all.filter(({ part }) => part === comment.part).length >= mostStaffComments) return false;
    await inside.reportComments.add(comment);
    return true;
  });
}
