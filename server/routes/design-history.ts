/** What has been changed in a questionnaire, by whom, and the way back; and what two have changed at once. */
import { Router } from 'express';
import { takeChoice } from '../designing/choosing.ts';
import { asDesigner } from '../designing.ts';
import type { Services } from '../services.ts';

export function designHistoryRoutes(services: Services): Router {
  const router = Router();

  router.post(
    '/designs/:design/differing',
    asDesigner(services, 'change-design', (request, about) => takeChoice(services, request, about)),
  );

  return router;
}
