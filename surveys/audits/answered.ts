/** What may be told of how many have answered a collection, whatever its state (disclosure.md, rules 0, 1 and 2). */
import type { Store } from '../storage.ts';
import type { Collection } from './collection.ts';
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

/** How many have answered while a collection is open, as little as rule 1 of disclosure.md allows. */

/** Fewer than k, or at least a multiple of five. Never the number itself. */
type Progress = { readonly fewerThan: number } | { readonly atLeast: number };

type Running = Pick<Collection, 'id' | 'k'>;

/**
 * What staff may be told of open collections today (ISO date), by id. Each is counted once a day and kept, so that
 * looking twice tells nothing of who answered in between. However many there are, they are asked for at once.
 */
async function progressOfEach(
  store: Store,
  collections: readonly Running[],
  day: string,
): Promise<ReadonlyMap<string, Progress>> {
  const known = await store.collections.progressOfEach(collections.map(({ id }) => id));
  const due = collections.filter(({ id }) => known.get(id)?.day !== day);
  const kept = due.length === 0 ? known : new Map([...known, ...(await countNow(store, due, day))]);
  return new Map(collections.map(({ id, k }) => [id, banded(kept.get(id)?.answered ?? 0, k)]));
}

async function countNow({ collections, responses }: Store, due: readonly Running[], day: string) {
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
