/** A request, top to bottom. */
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type Express, type Response } from 'express';
import { Failure } from '../surveys/failures.ts';
import { keepingTheText } from './designing/lost-session.ts';
import { assets, assetUrl } from './http/assets.ts';
import { failurePages } from './http/failures.ts';
import { formBody, wholeAddress } from './http/forms.ts';
import { noStore, securityHeaders } from './http/headers.ts';
import { logRequests } from './http/log.ts';
import { originCheck } from './http/origin-check.ts';
import { routed } from './http/route.ts';
import { staffSessions } from './http/sessions.ts';
import { digestOf, signedIn, staffSurroundings } from './http/signed-in.ts';
import { register } from './register.ts';
import { answeringRoutes } from './routes/answering.ts';
import { fileRoutes } from './routes/files.ts';
import { guestRoutes } from './routes/guests.ts';
import { healthRoutes } from './routes/health.ts';
import { neutralRoutes } from './routes/neutral.ts';
import { signingInRoutes } from './routes/signing-in.ts';
import type { Services } from './services.ts';

const schema = fileURLToPath(new URL('../surveys/questionnaires/questionnaire.schema.json', import.meta.url));

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

  app.use(securityHeaders(secure));
  app.get(/./, compression({ level: 1, memLevel: 6, windowBits: 13, chunkSize: 4096 }));
  app.use('/assets', assets());
  app.use(noStore, wholeAddress, originCheck(config.publicUrl), formBody());

  // Those who answer, and those who comment by a link: no session, no log.
  app.use('/a', answeringRoutes(services));
  app.use('/c', guestRoutes(services));
  app.use(fileRoutes(services));
  app.use(neutralRoutes(services));

  // Staff.
  app.use(healthRoutes(services));
  app.use(logRequests(log));
  app.use(staffSessions({ sessions: store.sessions, secret: sessionSecret, secure, now, digest: digestOf }));
  app.use(signedIn(services));
  app.use(signingInRoutes(services));
  app.use('/designs/:design', keepingTheText);
  app.get('/questionnaire-schema.json', (_request, response) => response.sendFile(schema));
  app.use(routed(services, register));

  app.use(() => {
    throw new Failure('not-found', 'page');
  });
  app.use(failurePages(log));
  return app;
}

/** Addresses of the assets that the layouts name. Getters, so that a file is read when it is first asked for. */
const assetUrls = {
  get site() {
    return assetUrl('site.css');
  },
  get staff() {
    return assetUrl('staff.css');
  },
  get designerStyle() {
    return assetUrl('designer.css');
  },
  get conditions() {
    return assetUrl('conditions.js');
  },
  get designerPlace() {
    return assetUrl('designer-place.js');
  },
  get designerSaving() {
    return assetUrl('designer-saving.js');
  },
  get designer() {
    return assetUrl('designer.js');
  },
  get answering() {
    return assetUrl('answering.js');
  },
  get tablet() {
    return assetUrl('tablet.css');
  },
  get tabletReady() {
    return assetUrl('tablet.js');
  },
  get tabletIdle() {
    return assetUrl('tablet-idle.js');
  },
  get offline() {
    return assetUrl('offline.js');
  },
  get shrinking() {
    return assetUrl('shrinking.js');
  },
  get typing() {
    return assetUrl('typing.js');
  },
  get translating() {
    return assetUrl('translating.js');
  },
  get charts() {
    return assetUrl('charts.js');
  },
  get chart() {
    return assetUrl('chart.js');
  },
};
