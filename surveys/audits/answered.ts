/** What may be told of how many have answered a collection, whatever its state (disclosure.md, rules 0, 1 and 2). */
import type { Store } from '../storage.ts';
import type { Collection } from './collection.ts';
import { type Progress, progressOfEach } from './progress.ts';
import { wholeOf } from './ties.ts';

export type Answered =
  | Progress
  | { readonly exactly: number }
  | 'planned'
  | 'anonymising'
  | 'hidden'
  /** Told when it is closed. */
  | 'waits'
  | 'erased';

type Counted = Pick<Collection, 'id' | 'k' | 'status' | 'anonymised' | 'nature' | 'erasedOn' | 'service'>;

/** `day` is today, an ISO date: an open collection is counted once a day. */
export async function answeredOf(store: Store, collection: Counted, day: string): Promise<Answered> {
  return (await answeredOfEach(store, [collection], day))[0] as Answered;
}

/**
 * The same of several, in their order. However many there are, they are asked for at once. Of a closed anonymous collection
 * it is what the register has: its answers are not counted again, since they can be hidden for another's sake (rule 5).
 */
export async function answeredOfEach(
  store: Store,
  collections: readonly Counted[],
  day: string,
): Promise<readonly Answered[]> {
  const there = collections.filter(({ status, erasedOn }) => status !== 'planned' && erasedOn === undefined);
  const anonymous = there.filter(({ nature }) => nature === 'anonymous');
  const known = new Map([
    ...(await progressIn(store, anonymous, day)),
    ...(await disclosedIn(store, anonymous)),
    ...(await countedIn(store, there)),
  ]);
  return collections.map(({ id, status, erasedOn }): Answered => {
    if (status === 'planned') return 'planned';
    return erasedOn === undefined ? (known.get(id) ?? 'anonymising') : 'erased';
  });
}

type Known = Iterable<readonly [string, Answered]>;

/**
 * Answers come in, and those who give them have been promised to be anonymous. Of services that are joined into one, and of
 * the one, nothing is told meanwhile: "at least 5", and hidden afterwards for another's sake (rule 5), would be 5 or 6.
 */
async function progressIn(store: Store, collections: readonly Counted[], day: string): Promise<Known> {
  const running = collections.filter(({ status }) => status === 'open');
  if (running.length === 0) return [];
  const services = await store.services.list();
  const isJoined = ({ service: { id, joins } }: Counted) => joins !== undefined || wholeOf(id, services);
  const alone = running.filter((one) => !isJoined(one));
  const told = alone.length > 0 ? await progressOfEach(store, alone, day) : [];
  return [...told, ...running.filter(isJoined).map(({ id }) => [id, 'waits'] as const)];
}

async function disclosedIn({ register }: Store, collections: readonly Counted[]): Promise<Known> {
  const closed = collections.filter(({ status, anonymised }) => status === 'closed' && anonymised);
  if (closed.length === 0) return [];
  const heads = await register.ofCollections(closed.map(({ id }) => id));
  return heads.map(({ collectionId, answered }) => [
    collectionId,
    answered === undefined ? 'hidden' : { exactly: answered },
  ]);
}

async function countedIn({ responses }: Store, collections: readonly Counted[]): Promise<Known> {
  const named = collections.filter(({ nature }) => nature === 'named');
  if (named.length === 0) return [];
  const counts = await responses.countEach(named.map(({ id }) => id));
  return named.map(({ id }) => [id, { exactly: counts.get(id) ?? 0 }]);
}
