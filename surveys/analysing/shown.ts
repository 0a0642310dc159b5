/** Whose texts may be read at all (disclosure.md, rule 7). */
import type { Collection } from '../audits/collection.ts';
import { hasResults, isReleased, isTold } from '../audits/people.ts';
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

/**
 * Whether what people wrote may be told to those in the audit who neither read it nor work with it. It is told of all
 * collections together, so that none of them may be unreleased still, also where its results wait for a reason (rule 11)
 * or its answers have been erased: how its texts were sorted, and approved quotes, stay.
 */
export function areTextsReleased(collections: readonly Collection[]): boolean {
  return collections.some(isReleased) && collections.filter(isTold).every(isReleased);
}
