/** What may be told of how many have answered a collection, whatever its state (disclosure.md, rules 0, 1 and 2). */
import type { Store } from '../storage.ts';
import { leastAnswered } from './cards-or-link.ts';
import type { Collection } from './collection.ts';
import { type Progress, progressOfEach } from './progress.ts';

export type Answered = Progress | { readonly exactly: number } | 'planned' | 'anonymising' | 'erased';

type Counted = Pick<
  Collection,
  'id' | 'k' | 'status' | 'anonymised' | 'nature' | 'erasedOn' | 'access' | 'invited' | 'toldByFirst'
>;

/** `day` is today, an ISO date: an open collection is counted once a day. */
export async function answeredOf(store: Store, collection: Counted, day: string): Promise<Answered> {
  return (await answeredOfEach(store, [collection], day))[0] as Answered;
}

/** The same of several, in their order. However many there are, they are asked for at once. */
export async function answeredOfEach(
  store: Store,
  collections: readonly Counted[],
  day: string,
): Promise<readonly Answered[]> {
  const running = collections.filter(isRunning);
  const exact = collections.filter(isCountedExactly);
  const progress =
    running.length > 0 ? await progressOfEach(store, running, day) : new Map<string, Progress>();
  const counts =
    exact.length > 0 ? await store.responses.countEach(exact.map(({ id }) => id)) : new Map<string, number>();
  return collections.map((collection): Answered => {
    const { id, status, nature, erasedOn } = collection;
    const least = leastAnswered(collection);
    if (status === 'planned') return 'planned';
    if (erasedOn !== undefined) return 'erased';
    const told = progress.get(id);
    if (told) return told;
    if (!isCountedExactly(collection)) return 'anonymising';
    const answered = counts.get(id) ?? 0;
    return nature === 'anonymous' && answered < least ? { fewerThan: least } : { exactly: answered };
  });
}

/** Answers come in, and those who give them have been promised to be anonymous. */
function isRunning({ status, nature, erasedOn }: Counted): boolean {
  return status === 'open' && nature !== 'named' && erasedOn === undefined;
}

function isCountedExactly({ status, nature, anonymised, erasedOn }: Counted): boolean {
  if (status === 'planned' || erasedOn !== undefined) return false;
  return nature === 'named' || (status === 'closed' && anonymised);
}
