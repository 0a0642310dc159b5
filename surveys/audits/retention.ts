/** Keeping the promise of how long answers are kept, which stands on the first page. */
import { eraseReviewed } from '../free-texts/erasing-originals.ts';
import type { Store } from '../storage.ts';
import { anonymise } from './closing.ts';
import { hasResults } from './people.ts';

/**
 * Erases the answers of closed collections whose audit promised to keep them until a day before today (ISO date).
 * Called at start and once a day. An open collection keeps its answers until it has been closed.
 */
export async function eraseAsPromised(store: Store, today: string): Promise<void> {
  const due = (await store.audits.list()).filter(({ keptUntil }) => keptUntil < today).map(({ id }) => id);
  const collections = (await store.collections.list()).filter(
    (collection) => due.includes(collection.auditId) && hasResults(collection),
  );
  for (const { id } of collections) {
    await store.inTransaction(async (inside) => {
      if (!(await inside.collections.setErased(id, today))) return;
      await inside.responses.erase(id);
      await eraseReviewed(inside, { id });
    });
    await anonymise(store, id);
  }
}
