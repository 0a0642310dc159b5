/** The team of an audit, and what it approves. */
import { Router } from 'express';
import type { Services } from '../services.ts';

export function approvingRoutes(_services: Services): Router {
  const router = Router();
  return router;
}
