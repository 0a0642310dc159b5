/** For whoever watches the server: it answers. Nothing of what is in it. */
import { Router } from 'express';
import { handle } from '../http/handle.ts';
import type { Services } from '../services.ts';

export function healthRoutes({ store }: Pick<Services, 'store'>): Router {
  const router = Router();
  router.get(
    '/health',
    handle(async () => {
      await store.people.count();
      return {
        type: 'text/plain',
        fileName: 'health.txt',
        inline: true,
        write: async (out) => void out.end('ok'),
      };
    }),
  );
  return router;
}
