/** What may be told of how many have answered a collection, whatever its state (disclosure.md, rules 0, 1 and 2). */
import type { Store } from '../storage.ts';
import type { Collection } from './collection.ts';
import { type Progress, progressOf } from './progress.ts';

export type Answered = Progress | { readonly exactly: number } | 'planned' | 'anonymising' | 'erased';

type Counted = Pick<Collection, 'id' | 'k' | 'status' | 'anonymised' | 'nature' | 'erasedOn'>;

/** `day` is today, an ISO date: an open collection is counted once a day. */
export async function answeredOf(store: Store, collection: Counted, day: string): Promise<Answered> {
  if (collection.status === 'planned') return 'planned';
  if (collection.erasedOn !== undefined) return 'erased';
  if (collection.nature === 'named') return { exactly: await store.responses.count(collection.id) };
  if (collection.status === 'open') return progressOf(store, collection, day);
  if (!collection.anonymised) return 'anonymising';
  const answered = await store.responses.count(collection.id);
  return answered < collection.k ? { fewerThan: collection.k } : { exactly: answered };
}
