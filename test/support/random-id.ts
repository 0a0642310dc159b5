import { randomBytes } from 'node:crypto';

/** As `server/main.ts` makes them: 128 random bits. */
export function randomId(): string {
  return randomBytes(16).toString('hex');
}
