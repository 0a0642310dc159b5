/** The second factor: six figures that change (TOTP, RFC 6238), and codes of one use for when the telephone is gone. */
import { createHmac } from 'node:crypto';
import type { Request } from 'express';
import { lock, unlock } from '../../surveys/answering/sealing.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { Failure } from '../../surveys/failures.ts';
import { field, readForm } from '../http/forms.ts';
import type { Services } from '../services.ts';

/** Loaded when first needed. */
const otpauth = () => import('otpauth');

/** Seconds that a code is shown for; the one before and the one after are taken too, as clocks differ. */
const period = 30;

const howManyCodes = 10;
/** No letter that is taken for a figure or another letter. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

type Means = Pick<Services, 'store' | 'now' | 'random' | 'sessionSecret'>;

/** A fresh secret in base32, as apps want it typed. */
export async function newSecret({ random }: Pick<Services, 'random'>): Promise<string> {
  const { Secret } = await otpauth();
  return new Secret({ buffer: new Uint8Array(random(20)).buffer }).base32;
}

/** What the picture says that an app reads. */
export async function addressOf(secret: string, { email }: Pick<Person, 'email'>): Promise<string> {
  return (await totp(secret, email)).toString();
}

/** The step of time that a code is of; undefined where it is none of now. */
export async function stepOf(now: Date, secret: string, code: string): Promise<number | undefined> {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const timestamp = now.getTime();
  const delta = (await totp(secret, '')).validate({ token, timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta;
}

async function totp(secret: string, label: string) {
  const { Secret, TOTP } = await otpauth();
  return new TOTP({ issuer: 'Brukarrevision', label, secret: Secret.fromBase32(secret), period });
}

/** As it lies in the database, for one person. */
export function sealSecret({ random, sessionSecret }: Means, personId: string, secret: string): string {
  return lock(secret, keyOf(sessionSecret), random(12), `second factor ${personId}`);
}

/** Refuses ('expired') what was sealed with another secret of the server. */
export function unsealSecret({ sessionSecret }: Means, personId: string, sealed: string): string {
  try {
    return unlock(sealed, keyOf(sessionSecret), `second factor ${personId}`);
  } catch (cause) {
    throw new Failure('expired', 'a second factor that this server cannot open', { cause });
  }
}

/** Fresh recovery codes, to be shown once. */
export function newCodes({ random }: Pick<Services, 'random'>): readonly string[] {
  return Array.from({ length: howManyCodes }, () => {
    // A byte that would make some letters likelier than others is left out.
    const drawn: string[] = [];
    while (drawn.length < 12) {
      const [byte = 255] = random(1);
      if (byte < 256 - (256 % letters.length)) drawn.push(letters[byte % letters.length] ?? '');
    }
    return [0, 4, 8].map((at) => drawn.slice(at, at + 4).join('')).join('-');
  });
}

/** What a code is kept as; the database alone is not enough to try codes against it. */
export function codeDigest({ sessionSecret }: Pick<Services, 'sessionSecret'>, code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHmac('sha256', keyOf(sessionSecret)).update(plain).digest('base64url');
}

/** How a code was right: one of the app, never taken twice, or a recovery code, which is used up. Undefined: neither. */
export async function proveBy(
  means: Means,
  personId: string,
  code: string,
): Promise<{ readonly by: 'app' | 'recovery'; readonly since: string } | undefined> {
  const { store, now } = means;
  const factor = await store.secondFactors.of(personId);
  if (!factor) return undefined;
  const step = await stepOf(now(), unsealSecret(means, personId, factor.sealed), code);
  if (step !== undefined)
    return (await store.secondFactors.useStep(personId, step))
      ? { by: 'app', since: factor.since }
      : undefined;
  const isCode = await store.secondFactors.useCode(personId, codeDigest(means, code));
  return isCode ? { by: 'recovery', since: factor.since } : undefined;
}

/** Somebody who has given the right password, and not the code yet: carried by the form, so that no session begins. */
export function sealPending(means: Means, personId: string, passwordHash: string): string {
  const { random, sessionSecret, now } = means;
  const pending = { personId, hash: digestOfHash(passwordHash, sessionSecret), at: now().getTime() };
  return lock(JSON.stringify(pending), keyOf(sessionSecret), random(12), 'pending');
}

/** So long the form with the code can be sent, in milliseconds. */
const pendingFor = 10 * 60 * 1000;

/** Whose form it is; undefined where it is none, or too old. */
export function unsealPending({ sessionSecret, now }: Pick<Means, 'sessionSecret' | 'now'>, sealed: string) {
  try {
    const pending = JSON.parse(unlock(sealed, keyOf(sessionSecret), 'pending')) as Pending;
    return now().getTime() - pending.at <= pendingFor ? pending : undefined;
  } catch {
    return undefined;
  }
}

/** Whose code it is that a request brings. */
export function pendingIn(means: Pick<Means, 'sessionSecret' | 'now'>, request: Request): string | undefined {
  return unsealPending(means, field(readForm(request.body), 'pending'))?.personId;
}

/** Whether the password is still the one that was given. */
export function isStill({ hash }: Pending, passwordHash: string | undefined, sessionSecret: string): boolean {
  return passwordHash !== undefined && digestOfHash(passwordHash, sessionSecret) === hash;
}

interface Pending {
  readonly personId: string;
  readonly hash: string;
  readonly at: number;
}

function digestOfHash(passwordHash: string, secret: string): string {
  return createHmac('sha256', keyOf(secret)).update(passwordHash).digest('base64url');
}

function keyOf(secret: string): Buffer {
  return createHmac('sha256', secret).update('brukarrevision second factors').digest();
}
