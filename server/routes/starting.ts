/** The questions of an audit: begun from a template, an earlier audit, the question bank, or empty. */
import { Router } from 'express';
import type { Services } from '../services.ts';

export function startingRoutes(_services: Services): Router {
  const router = Router();
  return router;
}
