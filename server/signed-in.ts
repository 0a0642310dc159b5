/** Who is asking, and whether they may. */
import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { type Action, may, type Person } from '../surveys/audits/people.ts';
import { Failure } from '../surveys/failures.ts';
import type { Surroundings } from '../views/engine.ts';
import { languageOf } from './language.ts';
import type { Services } from './services.ts';

/** Ids and tokens are random and long, so that a plain digest is enough to keep them by. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Finds the person of the session, freshly at each request, so that a removed account is out at once. */
export function signedIn({ store }: Pick<Services, 'store'>): RequestHandler {
  return async (request, response, next) => {
    const id = request.session.personId;
    response.locals.person = id === undefined ? undefined : await store.people.byId(id);
    response.locals.notice = request.session.notice;
    if (request.session.notice && request.method === 'GET') delete request.session.notice;
    response.locals.language = languageOf(request);
    response.locals.path = request.path;
    next();
  };
}

/** The person signed in; undefined for everyone else. */
export function personOf(response: Response): Person | undefined {
  return response.locals.person as Person | undefined;
}

/** Sends those who are not signed in to the sign-in page, which leads back here. */
export const staffOnly: RequestHandler = (request, response, next) => {
  if (personOf(response)) return next();
  const back = request.method === 'GET' ? `?back=${encodeURIComponent(request.originalUrl)}` : '';
  response.redirect(303, `/sign-in${back}`);
};

/** The person signed in, who may take the action. Refuses ('not-allowed') everyone else. */
export function permitted(response: Response, action: Action, thing?: Parameters<typeof may>[2]): Person {
  const person = personOf(response);
  if (!person || !may(person, action, thing)) throw new Failure('not-allowed', action);
  return person;
}

/** Leaves a message for the next page. */
export function tell(request: Request, key: string, values: Readonly<Record<string, string | number>> = {}): void {
  request.session.notice = { key, values };
}

/** What staff layouts show on every page. */
export function staffSurroundings(response: Response): Surroundings {
  const { person, notice, path } = response.locals;
  return { person, notice, path };
}
