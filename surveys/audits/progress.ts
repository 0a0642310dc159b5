/** How many have answered while a collection is open, as little as rule 1 of disclosure.md allows. */
import type { Store } from '../storage.ts';
import type { Collection } from './collection.ts';

/** Fewer than k, or at least a multiple of five. Never the number itself. */
export type Progress = { readonly fewerThan: number } | { readonly atLeast: number };

type Counted = Pick<Collection, 'id' | 'k'>;

/**
 * What staff may be told of open collections today (ISO date), by id. Each is counted once a day and kept, so that
 * looking twice tells nothing of who answered in between. However many there are, they are asked for at once.
 */
export async function progressOfEach(
  store: Store,
  collections: readonly Counted[],
  day: string,
): Promise<ReadonlyMap<string, Progress>> {
  const known = await store.collections.progressOfEach(collections.map(({ id }) => id));
  const due = collections.filter(({ id }) => known.get(id)?.day !== day);
  const kept = due.length === 0 ? known : new Map([...known, ...(await countNow(store, due, day))]);
  return new Map(collections.map(({ id, k }) => [id, banded(kept.get(id)?.answered ?? 0, k)]));
}

async function countNow({ collections, responses }: Store, due: readonly Counted[], day: string) {
  const ids = due.map(({ id }) => id);
  const counts = await responses.countEach(ids);
  const rounded = new Map(due.map(({ id, k }) => [id, roundedDown(counts.get(id) ?? 0, k)]));
  await collections.setProgressOfEach(rounded, day);
  // Somebody who looked at the same moment may have been first.
  return collections.progressOfEach(ids);
}

function banded(answered: number, k: number): Progress {
  return answered < k ? { fewerThan: k } : { atLeast: answered };
}

/** Only the rounded number is kept: 0 below k, k up to the next multiple of five, then multiples of five. */
function roundedDown(answered: number, k: number): number {
  return answered < k ? 0 : Math.max(k, Math.floor(answered / 5) * 5);
}
