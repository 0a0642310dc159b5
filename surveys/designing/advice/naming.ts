import { createHash } from 'node:crypto';
import type { Advice } from './advice.ts';

/** A short name of a piece of advice, for addresses and forms: another where the text is another. */
export function nameOf({ rule, place, text }: Pick<Advice, 'rule' | 'place' | 'text'>): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, place, text]))
    .digest('hex')
    .slice(0, 16);
}
