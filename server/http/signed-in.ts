/** Who is asking, and whether they may. */

import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { asTheyStand } from '../../surveys/accounts/keepers.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { lostSessionPage, writtenIn } from '../../views/designing/lost-session.ts';
import type { Surroundings } from '../../views/engine.ts';
import { staffFrame } from '../../views/layouts/staff.ts';
import type { Services } from '../services.ts';
import { readForm } from './forms.ts';
import { writePage } from './handle.ts';
import { languageOf } from './language.ts';
import type { Notice } from './sessions.ts';

/** Ids and tokens are random and long, so that a plain digest is enough to keep them by. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Finds the person of the session, freshly at each request, so that a removed account is out, and a new role works, at once. */
export function signedIn({ store }: Pick<Services, 'store'>): RequestHandler {
  return async (request, response, next) => {
    const id = request.session.personId;
    const person = id === undefined ? undefined : await store.people.byId(id);
    const isThere = person !== undefined && person.endedOn === undefined;
    response.locals.person = isThere ? await asTheyStand(store.people, person) : undefined;
    next();
  };
}

/** Goes on for a person signed in. Everyone else is sent to the sign-in page, which leads back here. */
export const signedInOnly: RequestHandler = (request, response, next) => {
  if (personOf(request)) next();
  else response.redirect(303, signInAddress(request));
};

/** The person signed in; undefined for everyone else. */
export function personOf(request: Request): Person | undefined {
  return request.res?.locals.person as Person | undefined;
}

/** The session of whoever is signed in at this moment; empty for everyone else. */
export function sessionOf(request: Request): string {
  return personOf(request) ? request.sessionID : '';
}

/**
 * Signs a person in under a fresh session id, so that an id known before is worth nothing; the language stays.
 * `factorSince`: with a second factor, which had been there since that instant.
 */
export async function signIn(
  request: Request,
  person: Pick<Person, 'id'>,
  { now, factorSince }: { readonly now: Date; readonly factorSince?: string | undefined },
): Promise<void> {
  const language = languageOf(request);
  await new Promise<void>((resolve, reject) =>
    request.session.regenerate((error: unknown) => (error ? reject(error) : resolve())),
  );
  request.session.language = language;
  request.session.personId = person.id;
  request.session.begun = now.getTime();
  if (factorSince !== undefined) request.session.factorSince = factorSince;
}

export async function signOut(request: Request): Promise<void> {
  await new Promise<void>((resolve, reject) =>
    request.session.destroy((error: unknown) => (error ? reject(error) : resolve())),
  );
}

/** Leaves a message for the next page. */
export function notify(request: Request, key: string, values?: Notice['values']): void {
  request.session.notice = { key, values };
}

/** What staff layouts show on every page. */
export function staffSurroundings(response: Response): Surroundings {
  const request = response.req;
  const notice = request.session?.notice;
  // Told by the first page that is written, not by a picture or a file fetched in between.
  if (notice) delete request.session.notice;
  return staffFrame({
    person: personOf(request),
    notice,
    address: request.originalUrl,
    path: request.path,
    language: languageOf(request),
  });
}

function signInAddress(request: Request): string {
  return request.method === 'GET' ? `/sign-in?back=${encodeURIComponent(request.originalUrl)}` : '/sign-in';
}

/** Before handlers that need somebody signed in. Shows nothing but what was posted, as 401. */
export const keepingTheText: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' || personOf(request)) return next();
  const form = readForm(request.body);
  if (writtenIn(form).length === 0) return next();
  writePage(lostSessionPage(languageOf(request), request.originalUrl, form), 401, response);
};
