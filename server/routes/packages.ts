/** Questionnaires with their pictures and sound as one file, out and in. */
import { Router } from 'express';
import type { Services } from '../services.ts';

export function packagesRoutes(_services: Services): Router {
  const router = Router();
  return router;
}
