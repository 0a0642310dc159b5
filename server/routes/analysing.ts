/** Results of closed collections, as pages. */
import { Router } from 'express';
import { auditResultsPage } from '../../views/analysing/audit-results.ts';
import { collectionResultsPage } from '../../views/analysing/collection-results.ts';
import { wordsIn } from '../../views/words.ts';
import { page } from '../http/handle.ts';
import { asStaff } from '../http/signed-in.ts';
import { practise } from '../reporting/practising.ts';
import { reportOn } from '../reporting/reports.ts';
import { nothingYet, subjects } from '../reporting/subjects.ts';
import type { Services } from '../services.ts';

export function analysingRoutes(services: Services): Router {
  const router = Router();
  for (const { path, find } of subjects) {
    router.get(
      `${path}/results`,
      asStaff('see-results', async (request, person) => {
        const subject = await find(services, request);
        const { audit, collection, collections, whole } = subject;
        const report = await reportOn(services, request, audit, collections);
        if (!report) return nothingYet(request, subject);
        practise(report, wordsIn(report.language), (error) => services.log.error({ err: error }, 'bug'));
        if (collection) return page(collectionResultsPage({ person, audit, collection, whole, report }));
        return page(auditResultsPage({ person, audit, collections, report }));
      }),
    );
  }
  return router;
}
