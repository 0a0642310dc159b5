/** Results of closed collections, as pages. */
import { auditResultsPage } from '../../views/analysing/audit-results.ts';
import { collectionResultsPage } from '../../views/analysing/collection-results.ts';
import { page } from '../http/handle.ts';
import { practise } from '../reporting/practising.ts';
import { onReport } from '../reporting/reports.ts';

export const showResults = onReport(async (context, report, { collection, collections, whole }) => {
  const { may, audit } = context;
  practise(context, collections);
  return page(
    collection
      ? collectionResultsPage({ may, audit, collection, report })
      : auditResultsPage({ may, audit, collections: whole, report }),
  );
});
