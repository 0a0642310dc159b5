/** A planned collection that was made in vain, removed with the codes of its cards. */
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';

/** Refuses ('conflict') one that has been changed since the revision that was seen, or that is planned no longer. */
export async function removeCollection(store: Store, id: string, revision: number): Promise<void> {
  await store.inTransaction(async (inside) => {
    await inside.codes.eraseOf(id);
    if (!(await inside.collections.remove(id, revision)))
      throw new Failure('conflict', `collection ${id} was changed meanwhile`);
  });
}
