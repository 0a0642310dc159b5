/** Choice lists, ways out, areas and conditions of a questionnaire in the making, and the map of its route. */
import { Router } from 'express';
import type { Services } from '../services.ts';

export function designListsRoutes(_services: Services): Router {
  const router = Router();
  return router;
}
