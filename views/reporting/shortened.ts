/** Lists and names that could be any length, as long as they are read to the end. */
import type { Say } from '../../surveys/languages.ts';

/** More than these are counted. */
export const mostNamed = 8;

export function moreThan(most: number, count: number, say: Say): readonly string[] {
  return count > most ? [say('releases.left.more', { count: count - most })] : [];
}

/** Long enough to be known again. */
export function short(words: string, most = 160): string {
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
}
