/** An auditor's declaration that they are not now a user of what they audit: that it was signed, and the day; no reason. */
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import { isIn } from './members.ts';

/**
 * Signs it on a day (ISO date), and notes it in the same transaction; a second time changes nothing. It goes with whoever
 * goes out of the audit, and is asked anew when they are let in again. Refuses ('not-found') whoever is outside by now.
 */
export async function signDeclaration(
  store: Store,
  { auditId, personId, day }: { readonly auditId: string; readonly personId: string; readonly day: string },
  note: (inside: Store) => Promise<void>,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    const members = await inside.members.lock(auditId);
    if (!isIn(members, { id: personId })) throw new Failure('not-found', 'audit');
    if (await inside.members.sign(auditId, personId, day)) await note(inside);
  });
}
