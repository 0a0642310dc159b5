/**
 * The limits of disclosure.md that are no settings, beside `leastK`: results are told by them, and what is said beforehand of
 * a questionnaire or a collection counts on the same ones.
 */
import { leastK } from './commission.ts';

/** `c`: the least count that is told; the words "högst två" are made for it (rule 3). */
export const leastTold = 3;

/** From so many real answers on a question is told step by step (rule 3). */
export const stepsFrom = 10;

/** Where fewer are invited, codes are the way, and what comes by an open link is shown later (rule 11). */
export const codesUnder = 30;

interface Invitation {
  /** Smallest group that may be shown. */
  readonly k: number;
  readonly access: 'link' | 'codes';
  /** People. */
  readonly invited: number;
}

/** From how many answers on a collection is shown: later where those who have an open link could stuff it (rules 2, 11). */
export function shownFrom({ k, access, invited }: Invitation): number {
  const least = Math.max(k, leastK);
  return access === 'link' && invited < codesUnder ? Math.max(least, stepsFrom) : least;
}
