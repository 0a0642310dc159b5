/** How many have answered while a collection is open, as little as rule 1 of disclosure.md allows. */
import type { Store } from '../storage.ts';
import type { Collection } from './collection.ts';

/** Fewer than k, or at least a multiple of five. Never the number itself. */
export type Progress = { readonly fewerThan: number } | { readonly atLeast: number };

/**
 * What staff may be told of an open collection today (ISO date). It is counted once a day and kept,
 * so that looking twice tells nothing of who answered in between.
 */
export async function progressOf(
  store: Store,
  collection: Pick<Collection, 'id' | 'k'>,
  day: string,
): Promise<Progress> {
  const told = await store.collections.told(collection.id);
  if (told?.day === day) return coarse(told.answered, collection.k);
  const counted = roundedDown(await store.responses.count(collection.id), collection.k);
  await store.collections.setTold(collection.id, counted, day);
  // Somebody who looked at the same moment may have been first.
  const kept = await store.collections.told(collection.id);
  return coarse(kept?.answered ?? counted, collection.k);
}

function coarse(answered: number, k: number): Progress {
  return answered < k ? { fewerThan: k } : { atLeast: answered };
}

/** Only the rounded number is kept: 0 below k, k up to the next multiple of five, then multiples of five. */
function roundedDown(answered: number, k: number): number {
  return answered < k ? 0 : Math.max(k, Math.floor(answered / 5) * 5);
}
