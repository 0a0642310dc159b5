/**
 * What has been answered so far in a visit, sealed so that database, log and backup together tell nothing.
 * Only the visit's cookie holds the secret; the row's id and the sealing key are derived from it.
 */
import { createCipheriv, createDecipheriv, createHmac, hash } from 'node:crypto';
import { Failure } from '../failures.ts';
import type { Answers } from './answers.ts';

/** Random bytes in a visit's secret. */
export const secretBytes = 32;

const nonceBytes = 12;
const tagBytes = 16;

/** The row that a visit's draft lies in: a one-way digest of the secret, so that the row cannot be opened with it. */
export function draftIdOf(secret: string): string {
  return hash('sha256', `draft ${secret}`, 'base64url');
}

/** Answers sealed with AES-256-GCM. `nonce` is 12 fresh random bytes. */
export function seal(answers: Answers, secret: string, nonce: Buffer): string {
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce);
  const body = Buffer.concat([cipher.update(JSON.stringify(answers), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

/** The answers in a sealed draft. Refuses ('expired') what this secret did not seal. */
export function unseal(sealed: string, secret: string): Answers {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    const body = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
    return JSON.parse(body.toString('utf8')) as Answers;
  } catch (cause) {
    throw new Failure('expired', 'a draft that this visit cannot open', { cause });
  }
}

/** One HMAC is key derivation enough for a secret that is 256 random bits already. */
function keyOf(secret: string): Buffer {
  return createHmac('sha256', secret).update('brukarrevision draft').digest();
}
