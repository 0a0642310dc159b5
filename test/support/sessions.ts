/**
 * Sessions that have begun already, as after the sign-in form but without its slow password. The form itself is tried in
 * `test/server/people/signing-in.test.ts` and by the journeys.
 */
import { createHmac, randomUUID } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { digestOf } from '../../server/http/signed-in.ts';
import type { Services } from '../../server/services.ts';

const workingDay = 10 * 60 * 60 * 1000;

/** The cookie of a session kept in the store, signed as express-session does. */
export async function beginSession(
  { store, now, sessionSecret }: Pick<Services, 'store' | 'now' | 'sessionSecret'>,
  personId: string,
): Promise<string> {
  const id = randomUUID();
  const cookie = { originalMaxAge: workingDay, path: '/', httpOnly: true, sameSite: 'lax', secure: false };
  const data = JSON.stringify({ cookie, personId, kept: true, begun: now().getTime() });
  await store.sessions.add(digestOf(id), data, now().getTime() + workingDay, personId);
  const signature = createHmac('sha256', sessionSecret).update(id).digest('base64').replace(/=+$/, '');
  return encodeURIComponent(`s:${id}.${signature}`);
}

/** A window gets the cookie, as from a stored session. */
export async function keepCookie(window: BrowserContext, value: string): Promise<void> {
  const cookie = { name: 'staff', value, domain: '127.0.0.1', path: '/', httpOnly: true } as const;
  await window.addCookies([{ ...cookie, sameSite: 'Lax' }]);
}
