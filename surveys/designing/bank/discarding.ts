/** A questionnaire that was begun in vain, thrown away. */
import { Failure } from '../../failures.ts';
import type { Store } from '../../storage.ts';

/**
 * Erases a design for good, with its history, comments, links to comment by, dismissed advice and translations. False where
 * a version of it has been approved: what people may have answered has to stay. Refuses ('not-found') an unknown design.
 */
export async function discard(store: Store, id: string): Promise<boolean> {
  return store.inTransaction(async (inside) => {
    if (!(await inside.designs.lock(id))) throw new Failure('not-found', `design ${id}`);
    if ((await inside.versions.ofDesign(id)).length > 0) return false;
    await inside.designs.remove(id);
    return true;
  });
}
