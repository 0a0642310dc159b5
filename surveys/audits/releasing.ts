/** The auditors let others have the results: readers, and everybody's files. Recorded, and never taken back. */
import { Failure } from '../failures.ts';
import type { FormDeclaration } from '../forms/declaration.ts';
import { eraseOriginals } from '../free-texts/erasing-originals.ts';
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
    await eraseOriginals(inside, collection);
  });
  await store.compact();
}

/**
 * The same for what has been masked or put aside since the release. Called once a day, which leaves a day to undo it in.
 */
export async function eraseOriginalsSince(store: Store): Promise<void> {
  const released = (await store.collections.list()).filter(
    ({ releasedOn, erasedOn }) => releasedOn !== undefined && erasedOn === undefined,
  );
  let erased = false;
  for (const collection of released)
    erased = (await store.inTransaction((inside) => eraseOriginals(inside, collection))) || erased;
  if (erased) await store.compact();
}

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
