/** Closing a collection: final, and afterwards nothing ties an answer to a moment (disclosure.md, What is kept). */
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import type { Collection } from './collection.ts';
import { mustWait, waiting } from './waiting.ts';

/**
 * Closes an open collection on a day (ISO date). Drafts are erased; answers and texts are rewritten, each in a
 * transaction of its own. Refuses ('conflict') when it is not open, when somebody changed it meanwhile, and while paper
 * sheets or quarantined answers waits to be decided on (disclosure.md, rule 6).
 */
export async function close(store: Store, collection: Collection, day: string): Promise<void> {
  await store.inTransaction(async (inside) => {
    const closed = await inside.collections.close(collection.id, collection.revision, day);
    if (!closed) throw new Failure('conflict', `collection ${collection.id} is not open or was changed`);
    // Asked after the row is taken: whoever brings in more waits for it, and then finds the collection closed.
    if (mustWait(await waiting(inside, collection.id)))
      throw new Failure('conflict', `collection ${collection.id} has sheets or quarantined answers left`);
    await inside.sheets.eraseRemovals(collection.id);
    await inside.drafts.eraseOf(collection.id);
    await inside.pauses.eraseOf(collection.id);
  });
  await anonymise(store, collection.id);
}

/** Finishes what a stop in the middle of closing or erasing left undone. Called at start and once a day. */
export async function anonymiseAll(store: Store): Promise<void> {
  const collections = await store.collections.list();
  for (const { id } of collections.filter(({ status, anonymised }) => status === 'closed' && !anonymised)) {
    await anonymise(store, id);
  }
}

/** Rewrites what is left of a closed collection and makes the database forget the rest. */
export async function anonymise(store: Store, collectionId: string): Promise<void> {
  await store.inTransaction((inside) => inside.responses.rewrite(collectionId));
  await store.inTransaction((inside) => inside.responses.rewriteTexts(collectionId));
  await store.inTransaction((inside) => inside.responses.rewriteMethods(collectionId));
  await store.inTransaction((inside) => inside.codes.forget(collectionId));
  // A page that was being saved while the collection closed may have come after the first time.
  await store.drafts.eraseOf(collectionId);
  await store.pauses.eraseOf(collectionId);
  await store.compact();
  await store.collections.setAnonymised(collectionId);
}
