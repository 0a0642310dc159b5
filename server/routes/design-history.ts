/** What has been changed in a questionnaire, by whom, and the way back; and what two have changed at once. */
import { type Request, Router } from 'express';
import type { Action } from '../../surveys/audits/people.ts';
import { asDesigner, type Designing } from '../designing/design-context.ts';
import { askToGoBack, goBack, showChanges, showHistory, showRevision } from '../designing/history.ts';
import { takeChoice } from '../designing/resolving.ts';
import type { Reply } from '../http/handle.ts';
import type { Services } from '../services.ts';

export function designHistoryRoutes(services: Services): Router {
  const answer = (
    action: Action,
    take: (services: Services, request: Request, about: Designing) => Promise<Reply>,
  ) => asDesigner(services, action, (request, about) => take(services, request, about));
  const router = Router();
  router.get('/designs/:design/history', answer('see-designs', showHistory));
  router.get('/designs/:design/history/:revision', answer('see-designs', showRevision));
  router.get('/designs/:design/history/:revision/changes', answer('see-designs', showChanges));
  router.get('/designs/:design/history/:revision/return', answer('change-design', askToGoBack));
  router.post('/designs/:design/history/:revision/return', answer('change-design', goBack));
  router.post('/designs/:design/differing', answer('change-design', takeChoice));
  return router;
}
