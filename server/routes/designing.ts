/** Questionnaires in the making: the page where questions are written, changed and moved. */
import { Router } from 'express';
import type { Services } from '../services.ts';

export function designingRoutes(_services: Services): Router {
  const router = Router();
  return router;
}
