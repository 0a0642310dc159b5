/** Staff sessions in the database. Those who answer never get one. */

import type { RequestHandler } from 'express';
import session, { type SessionData, Store as SessionStore } from 'express-session';
import type { Sessions } from '../../surveys/accounts/storage.ts';
import type { StaffLanguage } from '../../surveys/languages.ts';

declare module 'express-session' {
  interface SessionData {
    personId?: string;
    /** It is in the database already: if it is gone from there, it was signed out and does not come back. */
    kept?: true;
    /** When somebody signed in, in milliseconds since 1970. */
    begun?: number;
    /** Signed in with a second factor, which had been there since an instant. */
    factorSince?: string;
    language?: StaffLanguage;
    /** Told once on the next page: the key of a message and its values. */
    notice?: Notice;
  }
}

export interface Notice {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

const hour = 60 * 60 * 1000;
/** After the last page. */
const workingDay = 10 * hour;
/** After signing in, however many pages there have been. */
const longest = 12 * hour;
/** A session is written again at most this often only to live longer. */
const lengthenAfter = 5 * 60 * 1000;

interface Wiring {
  readonly sessions: Sessions;
  readonly secret: string;
  readonly secure: boolean;
  readonly now: () => Date;
  readonly digest: (text: string) => string;
}

export function staffSessions(wiring: Wiring): RequestHandler {
  return session({
    name: sessionCookie(wiring.secure),
    secret: wiring.secret,
    store: new KeptSessions(wiring),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: wiring.secure, maxAge: workingDay, path: '/' },
  });
}

/** A browser takes `__Host-` from this site alone, over HTTPS alone: no neighbour under the same domain can set it. */
export function sessionCookie(secure: boolean): string {
  return secure ? '__Host-staff' : 'staff';
}

/** express-session asks for a class with callbacks. Ids are kept as digests, so that a read database opens no session. */
class KeptSessions extends SessionStore {
  readonly #wiring: Wiring;

  constructor(wiring: Wiring) {
    super();
    this.#wiring = wiring;
  }

  override get(id: string, done: (error: unknown, session?: SessionData | null) => void): void {
    const { sessions, digest, now } = this.#wiring;
    sessions.find(digest(id)).then((found) => {
      const alive = found !== undefined && found.expires > now().getTime();
      done(null, alive ? (JSON.parse(found.data) as SessionData) : null);
    }, done);
  }

  override set(id: string, data: SessionData, done: (error?: unknown) => void = () => {}): void {
    const { sessions, digest, now } = this.#wiring;
    const expires = runsOut(data, now());
    const isNew = data.kept !== true;
    data.kept = true;
    const text = JSON.stringify(data);
    const saved = isNew
      ? sessions.add(digest(id), text, expires, data.personId)
      : sessions.renew(digest(id), text, expires);
    saved.then(() => done(), done);
  }

  /** Only lengthens what is still kept: a slow request must not bring back a session that was signed out meanwhile. */
  override touch(id: string, _data: SessionData, done: (error?: unknown) => void = () => {}): void {
    this.#lengthen(id).then(() => done(), done);
  }

  async #lengthen(id: string): Promise<void> {
    const { sessions, digest, now } = this.#wiring;
    const kept = await sessions.find(digest(id));
    if (!kept) return;
    const expires = runsOut(JSON.parse(kept.data) as SessionData, now());
    if (expires - kept.expires > lengthenAfter) await sessions.renew(digest(id), kept.data, expires);
  }

  override destroy(id: string, done: (error?: unknown) => void = () => {}): void {
    const { sessions, digest } = this.#wiring;
    sessions.erase(digest(id)).then(() => done(), done);
  }
}

function runsOut({ begun }: Pick<SessionData, 'begun'>, now: Date): number {
  const sliding = now.getTime() + workingDay;
  return begun === undefined ? sliding : Math.min(sliding, begun + longest);
}
