/**
 * What has been answered so far in a visit, sealed so that database, log and backup together tell nothing.
 * Only the visit's cookie holds the secret; the row's id and the sealing key are derived from it.
 */
import { createHmac, hash } from 'node:crypto';
import { Failure, type Problem } from '../failures.ts';
import type { Answers } from '../questionnaires/answers.ts';
import { lock, unlock } from './sealing.ts';

/** Random bytes in a visit's secret. */
export const secretBytes = 32;

/** The row that a visit's draft lies in: a one-way digest of the secret, so that the row cannot be opened with it. */
export function draftIdOf(secret: string): string {
  return hash('sha256', `draft ${secret}`, 'base64url');
}

/** What is sealed in a draft. */
export interface Kept {
  readonly answers: Answers;
  /** What was sent and could not be taken: shown again, with what is wrong, when the page is next asked for. */
  readonly rejected?: RejectedPage | undefined;
  /** The words or digits of a pause, until the person says that they are written down. */
  readonly words?: readonly string[] | undefined;
}

/** A page as it was sent. */
export interface RejectedPage {
  /** The key of a page of questions; undefined for the one where answers are checked. */
  readonly page?: string | undefined;
  readonly typed: Readonly<Record<string, readonly string[]>>;
  readonly problems: readonly Problem[];
  /** Why it could not be sent, where nothing that was typed is wrong. */
  readonly unsent?: string | undefined;
}

/** Beside the answers, which lie there by their questions' keys: no key begins with an underscore. */
type Sealed = Answers & { readonly _rejected?: RejectedPage; readonly _words?: readonly string[] };

/** Sealed with AES-256-GCM. `nonce` is 12 fresh random bytes. */
export function seal({ answers, rejected, words }: Kept, secret: string, nonce: Buffer): string {
  return lock(JSON.stringify({ ...answers, _rejected: rejected, _words: words }), keyOf(secret), nonce);
}

/** What is in a sealed draft. Refuses ('expired') what this secret did not seal. */
export function unseal(sealed: string, secret: string): Kept {
  try {
    const { _rejected, _words, ...answers } = JSON.parse(unlock(sealed, keyOf(secret))) as Sealed;
    return { answers, rejected: _rejected, words: _words };
  } catch (cause) {
    throw new Failure('expired', 'a draft that this visit cannot open', { cause });
  }
}

/** One HMAC is key derivation enough for a secret that is 256 random bits already. */
function keyOf(secret: string): Buffer {
  return createHmac('sha256', secret).update('brukarrevision draft').digest();
}
