import { setImmediate as breath } from 'node:timers/promises';
import type { RequestHandler } from 'express';

/** Of requests that come at once, each begins in a turn of the event loop of its own, and those who answer come between. */
export function ownTurns(): RequestHandler {
  let last = Promise.resolve();
  return async (_request, _response, next) => {
    last = last.then(() => breath());
    await last;
    next();
  };
}
