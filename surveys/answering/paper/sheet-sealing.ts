/** A sheet typed in once, sealed until somebody else has typed it in: the database alone tells nothing of it. */
import { createHash, createHmac } from 'node:crypto';
import { Failure } from '../../failures.ts';
import { lock, unlock } from '../sealing.ts';
import type { TypedSheet } from './sheet-typing.ts';

/** Which sheet it is: sealed entries cannot be put in each other's place. */
interface Which {
  readonly collectionId: string;
  readonly number: number;
}

/** The key of all sheets, 32 bytes, made from the server's secret and never stored. */
export function sheetKeyOf(secret: string): Buffer {
  return createHmac('sha256', secret).update('brukarrevision paper sheets').digest();
}

/** Sealed as `lock` does. `nonce` is 12 fresh random bytes. */
export function sealSheet(sheet: TypedSheet, which: Which, key: Buffer, nonce: Buffer): string {
  return lock(JSON.stringify(sheet), key, nonce, labelOf(which));
}

/** Refuses ('expired') what was sealed with another secret, or as another sheet. */
export function unsealSheet(sealed: string, which: Which, key: Buffer): TypedSheet {
  return opened(sealed, key, labelOf(which));
}

/** What has been typed of a sheet after its first entry. */
export interface Progress {
  /** What the first person wrote in words, as they have read it through. */
  readonly texts?: TypedSheet['answers'];
  /** The second person's entry, and the keys on which it differs. */
  readonly second?: TypedSheet;
  readonly differing?: readonly string[];
  /** The entry of the one who has typed a sheet anew that was set aside. */
  readonly anew?: TypedSheet;
  /** What both have typed alike. */
  readonly agreed?: TypedSheet;
}

/** As `sealSheet`; it opens only as the progress of the same sheet. */
export function sealProgress(progress: Progress, which: Which, key: Buffer, nonce: Buffer): string {
  return lock(JSON.stringify(progress), key, nonce, `${labelOf(which)} progress`);
}

/** Nothing typed yet where nothing is sealed. Refuses as `unsealSheet`. */
export function unsealProgress(sealed: string | undefined, which: Which, key: Buffer): Progress {
  return sealed === undefined ? {} : opened(sealed, key, `${labelOf(which)} progress`);
}

function opened<Sealed>(sealed: string, key: Buffer, label: string): Sealed {
  try {
    return JSON.parse(unlock(sealed, key, label)) as Sealed;
  } catch (cause) {
    throw new Failure('expired', 'a sheet that this server cannot open', { cause });
  }
}

/** What tells a sealed entry from every other, as each has a nonce of its own; it says nothing of what is in it. */
export function markOf(sealed: string): string {
  return createHash('sha256').update(sealed).digest('base64url');
}

function labelOf({ collectionId, number }: Which): string {
  return `${collectionId} ${number}`;
}
