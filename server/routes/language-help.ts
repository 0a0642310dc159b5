/** Help with language, the forecast of re-identification, and declared splits. */
import { Router } from 'express';
import type { Services } from '../services.ts';

export function languageHelpRoutes(_services: Services): Router {
  const router = Router();
  return router;
}
