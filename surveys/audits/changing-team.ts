/** The auditors of an audit, as somebody has ticked them. */
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import { type Actor, mayIn } from './team.ts';

/**
 * Only what differs from the page that was seen is changed, so that two who work at once undo nothing. Refuses
 * ('not-allowed') somebody who by now is outside a team that others are in (domain.md §0, 5).
 */
export async function changeTeam(
  store: Store,
  auditId: string,
  person: Actor,
  { seen, ticked }: { readonly seen: readonly string[]; readonly ticked: readonly string[] },
): Promise<void> {
  await store.inTransaction(async ({ teams, people }) => {
    if (!mayIn(await teams.of(auditId), person, 'change-team'))
      throw new Failure('not-allowed', 'change-team');
    const auditors = (await people.list()).filter(({ role }) => role === 'auditor');
    for (const { id } of auditors) {
      if (ticked.includes(id) && !seen.includes(id)) await teams.add(auditId, id);
      if (!ticked.includes(id) && seen.includes(id)) await teams.remove(auditId, id);
    }
  });
}
