/** Languages side by side, and pictures and sound, of a questionnaire in the making. */
import { Router } from 'express';
import type { Services } from '../services.ts';

export function designWordsRoutes(_services: Services): Router {
  const router = Router();
  return router;
}
