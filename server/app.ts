/** A request, top to bottom. */

import { setImmediate as breath } from 'node:timers/promises';
import compression from 'compression';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { Failure } from '../surveys/failures.ts';
import { answeringRoutes } from './answering/answering-route.ts';
import { hasLeft } from './answering/having-left.ts';
import { pagesAgain } from './http/again.ts';
import { assetUrls } from './http/asset-urls.ts';
import { assets } from './http/assets.ts';
import { failurePages } from './http/failures.ts';
import { formBody, wholeAddress } from './http/forms.ts';
import { methodsOfOurs, noStore, originCheck, securityHeaders } from './http/headers.ts';
import { logRequests } from './http/log.ts';
import { openRoutes } from './http/open-route.ts';
import { recordRefusals } from './http/recording.ts';
import { staffRoutes } from './http/route.ts';
import { staffSessions } from './http/sessions.ts';
import {
  digestOf,
  keepingTheText,
  personOf,
  sessionOf,
  signedIn,
  staffSurroundings,
} from './http/signed-in.ts';
import { accountOf, codesFromAll, throttled } from './http/throttling.ts';
import { waitAtAccount } from './people/account.ts';
import { pendingIn } from './people/codes.ts';
import { waitToSignIn } from './people/signing-in.ts';
import { answeringRegister, openRegister, staffRegister, unloggedRegister } from './register.ts';
import type { Services } from './services.ts';

export function createApp(services: Services): Express {
  const { config, store, log, now, sessionSecret } = services;
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const app = express();
  app.disable('x-powered-by').disable('etag').set('trust proxy', config.trustProxy);
  app.locals.surroundings = (response: Response) => ({
    asset: assetUrls,
    leaveTo: config.leaveTo,
    ...staffSurroundings(response),
  });

  app.use(securityHeaders({ secure, hstsSubdomains: config.hstsSubdomains }), methodsOfOurs);
  app.get(/./, compression({ level: 1, memLevel: 6, windowBits: 13, chunkSize: 4096 }));
  app.use('/assets', assets());
  app.use(noStore, wholeAddress, originCheck(config.publicUrl), formBody());

  app.use(pagesAgain(services, (request) => isOfStrangers(request) && isOfForms(request)));

  // Those who answer, comment by a link or read a public report: no session, no log. Nothing there goes on to where requests are logged.
  app.use(answeringRoutes(services, answeringRegister));
  app.use(openRoutes(services, unloggedRegister));
  app.use(['/a', '/c', '/f', '/p', '/r'], notThere);

  // Staff.
  app.use(ownTurns());
  app.use(logRequests(log));
  app.use(staffSessions({ sessions: store.sessions, secret: sessionSecret, secure, now, digest: digestOf }));
  app.use(signedIn(services));
  app.use(pagesAgain(services, isOfForms, sessionOf));
  const waiting = (request: Request, minutes: number) => waitToSignIn(services, request, minutes);
  app.post('/sign-in', throttled(waiting));
  const halfway = (request: Request) => pendingIn(services, request);
  app.post('/sign-in/code', throttled(waiting, accountOf(halfway), codesFromAll));
  const waitingInside = (request: Request, minutes: number) => waitAtAccount(services, request, minutes);
  const own = accountOf((request) => personOf(request)?.id);
  app.post(['/account/password', '/account/second-factor{/*rest}'], throttled(waitingInside, own));
  app.use(openRoutes(services, openRegister));
  app.use(['/designs/:design', '/audits/:audit'], keepingTheText);
  app.use(staffRoutes(services, staffRegister));

  app.use(notThere);
  app.use(recordRefusals(services));
  app.use(failurePages(log));
  return app;
}

/**
 * Pages of questions keep what is wrong with the visit itself, also where this process ends; and a browser that has left
 * quickly is shown nothing.
 */
function isOfForms(request: Request): boolean {
  return !hasLeft(request) && !/^\/a\/[^/]+\/(p\/|send|leave|continue|waiting)/.test(request.path);
}

/** Of those who answer, of those who comment by a link on questions, on a draft or on proposals, and of those who read a public report. */
function isOfStrangers({ path }: Request): boolean {
  return /^\/[acfpr](\/|$)/.test(path);
}

const notThere: RequestHandler = () => {
  throw new Failure('not-found', 'page');
};

/** Of requests that come at once, each begins in a turn of the event loop of its own, and those who answer come between. */
export function ownTurns(): RequestHandler {
  let last = Promise.resolve();
  return async (_request, _response, next) => {
    last = last.then(() => breath());
    await last;
    next();
  };
}
