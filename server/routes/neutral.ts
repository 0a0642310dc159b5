/** The page that whoever leaves in a hurry comes to. The same for all, and not logged. */
import { Router } from 'express';
import { neutralPage } from '../../views/plain/neutral.ts';
import { handle, page } from '../handle.ts';
import { readLanguage } from '../language.ts';

export function neutralRoutes(): Router {
  const router = Router();
  router.get(
    '/neutral',
    handle(({ query }) => page(neutralPage(readLanguage(query.language) ?? 'sv'))),
  );
  return router;
}
