/** Whose texts may be read at all (disclosure.md, rule 7). */
import type { Collection } from '../audits/collection.ts';
import { hasResults } from '../audits/people.ts';
import type { Store } from '../storage.ts';

/**
 * Anonymous answers that are closed, of units that are shown by the register: it has how many answered only where that is
 * told. Named accounts stand whole elsewhere.
 */
export async function shownCollections(
  store: Pick<Store, 'collections' | 'register'>,
  auditId: string,
): Promise<readonly Collection[]> {
  const all = await store.collections.ofAudit(auditId);
  const closed = all.filter((one) => one.nature === 'anonymous' && hasResults(one));
  const heads = await store.register.ofCollections(closed.map(({ id }) => id));
  const shown = new Set(
    heads.filter(({ answered }) => answered !== undefined).map(({ collectionId }) => collectionId),
  );
  return closed.filter(({ id }) => shown.has(id));
}
