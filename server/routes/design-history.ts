/** What has been changed in a questionnaire, by whom, and the way back. */
import { Router } from 'express';
import type { Services } from '../services.ts';

export function designHistoryRoutes(_services: Services): Router {
  const router = Router();
  return router;
}
