/**
 * What has been answered so far in a visit, sealed so that database, log and backup together tell nothing.
 * Only the visit's cookie holds the secret; the row's id and the sealing key are derived from it.
 */
import { createHmac, hash } from 'node:crypto';
import { Failure } from '../failures.ts';
import type { Answers } from '../questionnaires/answers.ts';
import { lock, unlock } from './sealing.ts';

/** Random bytes in a visit's secret. */
export const secretBytes = 32;

/** The row that a visit's draft lies in: a one-way digest of the secret, so that the row cannot be opened with it. */
export function draftIdOf(secret: string): string {
  return hash('sha256', `draft ${secret}`, 'base64url');
}

/** Answers sealed with AES-256-GCM. `nonce` is 12 fresh random bytes. */
export function seal(answers: Answers, secret: string, nonce: Buffer): string {
  return lock(JSON.stringify(answers), keyOf(secret), nonce);
}

/** The answers in a sealed draft. Refuses ('expired') what this secret did not seal. */
export function unseal(sealed: string, secret: string): Answers {
  try {
    return JSON.parse(unlock(sealed, keyOf(secret))) as Answers;
  } catch (cause) {
    throw new Failure('expired', 'a draft that this visit cannot open', { cause });
  }
}

/** One HMAC is key derivation enough for a secret that is 256 random bits already. */
function keyOf(secret: string): Buffer {
  return createHmac('sha256', secret).update('brukarrevision draft').digest();
}
