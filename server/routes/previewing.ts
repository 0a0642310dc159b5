/** A questionnaire in the making as those who answer would see it: beside the card, tried as a whole, on paper. */
import { Router } from 'express';
import type { Services } from '../services.ts';

export function previewingRoutes(_services: Services): Router {
  const router = Router();
  return router;
}
