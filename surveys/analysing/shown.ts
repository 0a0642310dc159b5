/** Whose texts may be read at all (disclosure.md, rule 7). */
import type { Collection } from '../audits/collection.ts';
import { leastK } from '../audits/commission.ts';
import { hasResults } from '../audits/people.ts';
import type { Store } from '../storage.ts';

/** Anonymous answers that are closed, from so many people that the unit is shown. Named accounts stand whole elsewhere. */
export async function shownCollections(
  store: Pick<Store, 'collections' | 'responses'>,
  auditId: string,
): Promise<readonly Collection[]> {
  const all = await store.collections.ofAudit(auditId);
  const closed = all.filter((one) => one.nature === 'anonymous' && hasResults(one));
  const answered = await store.responses.countEach(closed.map(({ id }) => id));
  return closed.filter(({ id, k }) => (answered.get(id) ?? 0) >= Math.max(k, leastK));
}
