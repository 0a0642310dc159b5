/**
 * The cards of one press of a button. Their codes follow from the server's secret and a token that only the page of the
 * person who made them has: pressed twice it is the same cards, and the sheet can be fetched again for a day, though the
 * codes are kept nowhere.
 */
import { createHmac } from 'node:crypto';

export interface Batch {
  readonly collectionId: string;
  /** Id of whoever makes them; for others the same token makes no codes that are kept. */
  readonly personId: string;
  readonly token: string;
  /** How many in each language: another number is another batch. */
  readonly counts: readonly (readonly [language: string, count: number])[];
}

const oneDay = 24 * 60 * 60 * 1000;

/** The token of cards not made yet. `day` is an ISO date, `random` gives cryptographically random bytes. */
export function makeBatchToken(day: string, random: (bytes: number) => Buffer): string {
  return `${day}.${random(16).toString('base64url')}`;
}

/** Whether a token was made on this day (an ISO date) or on the day before. */
export function isFresh(token: string, day: string): boolean {
  const [, made] = /^(\d{4}-\d{2}-\d{2})\.[\w-]{22}$/.exec(token) ?? [];
  if (made === undefined) return false;
  const age = (Date.parse(day) - Date.parse(made)) / oneDay;
  return age === 0 || age === 1;
}

/** Bytes that look random to everybody but the server with its secret and whoever has the token; the same at each call. */
export function bytesOf(
  secret: string,
  { collectionId, personId, token, counts }: Batch,
): (bytes: number) => Buffer {
  let part = 0;
  let left = Buffer.alloc(0);
  const more = () =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['cards', collectionId, personId, token, counts, part++]))
      .digest();
  return (bytes) => {
    while (left.length < bytes) left = Buffer.concat([left, more()]);
    const given = left.subarray(0, bytes);
    left = left.subarray(bytes);
    return given;
  };
}
