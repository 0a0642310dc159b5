/** Comments and proposals on questions, and the links of the reference group. */
import { Router } from 'express';
import type { Services } from '../services.ts';

export function commentingRoutes(_services: Services): Router {
  const router = Router();
  return router;
}
