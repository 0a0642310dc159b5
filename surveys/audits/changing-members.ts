/** Who is in an audit, as somebody in it has ticked them; and going out of it oneself. */
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import { type Actor, isIn, type Members, mayIn } from './members.ts';
import type { Action, Person } from './people.ts';

/**
 * Only what differs from the page that was seen is changed, so that two who work at once undo nothing; oneself is not.
 * Refuses ('not-found') somebody who by now is outside the audit, and ('not-allowed') whoever would change what is not
 * theirs, such as a team that by now has somebody: then nothing is changed.
 */
export async function changeMembers(
  store: Store,
  auditId: string,
  person: Actor,
  { seen, ticked, act }: Ticks,
): Promise<void> {
  await store.inTransaction(async ({ members, people, acts }) => {
    const before = await members.lock(auditId);
    refuseOutsiders(before, person);
    const changed = (await people.list()).filter(
      ({ id }) => id !== person.id && ticked.includes(id) !== seen.includes(id),
    );
    for (const { role } of changed) refuseUnless(before, person, actionOn(role));
    for (const { id } of changed) {
      if (ticked.includes(id)) await members.add(auditId, id);
      else await members.remove(auditId, id);
      await acts.add(act(ticked.includes(id) ? 'member-added' : 'member-removed', id));
    }
  });
}

type Act = Parameters<Store['acts']['add']>[0];

interface Ticks {
  readonly seen: readonly string[];
  readonly ticked: readonly string[];
  /** What the record has of somebody who was let in or taken out. */
  readonly act: (kind: 'member-added' | 'member-removed', aboutId: string) => Act;
}

/** What one has to be allowed to, to let somebody of a role in or take them out. */
export function actionOn(role: Person['role']): Action {
  return role === 'auditor' ? 'change-team' : 'give-audit';
}

/**
 * Somebody goes out of an audit. Refuses ('not-found') whoever is out already, and ('conflict') the last who can let
 * others in: nobody could come into the audit any more.
 */
export async function leaveAudit(store: Store, auditId: string, person: Actor): Promise<void> {
  await store.inTransaction(async ({ members }) => {
    const before = await members.lock(auditId);
    refuseOutsiders(before, person);
    if (!mayIn(before, person, 'leave-audit'))
      throw new Failure('conflict', 'the last who can let others in');
    await members.remove(auditId, person.id);
  });
}

function refuseOutsiders(members: Members, person: Actor): void {
  if (!isIn(members, person)) throw new Failure('not-found', 'audit');
}

function refuseUnless(members: Members, person: Actor, action: Action): void {
  if (!mayIn(members, person, action)) throw new Failure('not-allowed', action);
}
