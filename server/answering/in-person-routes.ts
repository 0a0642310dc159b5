/** What only shared tablets and interviews have: a page that works without network, its worker, and a door for what waited. */
import { fileURLToPath } from 'node:url';
import { Router } from 'express';
import { handle } from '../http/handle.ts';
import { showOffline } from './offline.ts';
import type { Desk } from './visit.ts';
import { showWaiting, takeWaiting } from './waiting.ts';

const worker = fileURLToPath(new URL('../../views/assets/worker.js', import.meta.url));

export function inPersonRoutes(desk: Desk): Router {
  const router = Router();
  // Under /a/, since a worker may only see to what lies beside it; asked for anew each time, so that a new one is found.
  router.get('/worker.js', (_request, response) => response.sendFile(worker, { cacheControl: false }));
  router.get(
    '/:code/offline',
    handle((request) => showOffline(desk, request)),
  );
  router.get('/:code/waiting', showWaiting(desk));
  router.post('/:code/waiting', takeWaiting(desk));
  return router;
}
