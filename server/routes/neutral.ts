/** The page that whoever leaves in a hurry comes to, or comes by. The same for all, and not logged. */
import { Router } from 'express';
import { neutralPage } from '../../views/plain/neutral.ts';
import { handle, page } from '../http/handle.ts';
import { readLanguage } from '../http/language.ts';
import type { Services } from '../services.ts';

export function neutralRoutes({ config }: Pick<Services, 'config'>): Router {
  const { leaveTo } = config;
  const router = Router();
  router.get(
    '/neutral',
    handle(({ query }) => {
      const shown = page(neutralPage(readLanguage(query.language) ?? 'sv'));
      return leaveTo === undefined ? shown : { ...shown, onward: { seconds: 0, to: leaveTo } };
    }),
  );
  return router;
}
