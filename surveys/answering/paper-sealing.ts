/** A sheet typed in once, sealed until somebody else has typed it in: the database alone tells nothing of it. */
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { Failure } from '../failures.ts';
import type { TypedSheet } from './paper-typing.ts';

const nonceBytes = 12;
const tagBytes = 16;

/** Which sheet it is: sealed entries cannot be put in each other's place. */
export interface Which {
  readonly collectionId: string;
  readonly number: number;
}

/** The key of all sheets, 32 bytes, made from the server's secret and never stored. */
export function sheetKeyOf(secret: string): Buffer {
  return createHmac('sha256', secret).update('brukarrevision paper sheets').digest();
}

/** AES-256-GCM, as base64. `nonce` is 12 fresh random bytes. */
export function sealSheet(sheet: TypedSheet, which: Which, key: Buffer, nonce: Buffer): string {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(nameOf(which));
  const body = Buffer.concat([cipher.update(JSON.stringify(sheet), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

/** Refuses ('expired') what was sealed with another secret, or as another sheet. */
export function unsealSheet(sealed: string, which: Which, key: Buffer): TypedSheet {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes)).setAAD(nameOf(which));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    const body = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
    return JSON.parse(body.toString('utf8')) as TypedSheet;
  } catch (cause) {
    throw new Failure('expired', 'a sheet that this server cannot open', { cause });
  }
}

function nameOf({ collectionId, number }: Which): Buffer {
  return Buffer.from(`${collectionId} ${number}`, 'utf8');
}
