/** Results of closed collections, as pages. */
import { auditResultsPage } from '../../views/analysing/audit-results.ts';
import { collectionResultsPage } from '../../views/analysing/collection-results.ts';
import { page } from '../http/handle.ts';
import { practise } from '../reporting/practising.ts';
import { onReport } from '../reporting/reports.ts';

export const showResults = onReport(async (context, report, { collection, collections, whole }) => {
  const { may, audit, store } = context;
  practise(context, collections);
  const hasReport = (await store.releasedReports.ofAudits([audit.id])).has(audit.id);
  return page(
    collection
      ? collectionResultsPage({ may, audit, collection, report, hasReport })
      : auditResultsPage({ may, audit, collections: whole, report, hasReport }),
  );
});
