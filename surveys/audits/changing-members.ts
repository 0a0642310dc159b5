/** Who is in an audit, as somebody in it has ticked them; and going out of it oneself. The record has each by name. */
import type { Act, ActKind } from '../accounts/acts.ts';
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import { type Actor, isIn, type Members, mayIn } from './members.ts';
import type { Action, Person } from './people.ts';

/** What the record has of somebody (an id) who is let in or taken out, or of going out oneself. */
type ActOn = (kind: ActKind, aboutId?: string) => Act;

/**
 * Only what differs from the page that was seen is changed, so that two who work at once undo nothing; oneself is not.
 * Refuses ('not-found') somebody who by now is outside the audit, and ('not-allowed') whoever would change what is not
 * theirs, such as a team that by now has somebody: then nothing is changed.
 */
export async function changeMembers(
  store: Store,
  auditId: string,
  person: Actor,
  { seen, ticked }: { readonly seen: readonly string[]; readonly ticked: readonly string[] },
  act: ActOn,
): Promise<void> {
  await store.inTransaction(async ({ members, people, acts }) => {
    const before = await members.lock(auditId);
    refuseOutsiders(before, person);
    const changed = (await people.list()).filter(
      ({ id }) => id !== person.id && ticked.includes(id) !== seen.includes(id),
    );
    for (const { role } of changed) refuseUnless(before, person, actionOn(role));
    for (const { id } of changed) {
      const letIn = ticked.includes(id);
      if (letIn === isIn(before, { id })) continue;
      await (letIn ? members.add(auditId, id) : members.remove(auditId, id));
      await acts.add(act(letIn ? 'let-in' : 'taken-out', id));
    }
  });
}

/** What one has to be allowed to, to let somebody of a role in or take them out. */
export function actionOn(role: Person['role']): Action {
  return role === 'auditor' ? 'change-team' : 'give-audit';
}

/**
 * Somebody goes out of an audit. Refuses ('not-found') whoever is out already, and ('conflict') the last who can let
 * others in: nobody could come into the audit any more.
 */
export async function leaveAudit(store: Store, auditId: string, person: Actor, act: ActOn): Promise<void> {
  await store.inTransaction(async ({ members, acts }) => {
    const before = await members.lock(auditId);
    refuseOutsiders(before, person);
    if (!mayIn(before, person, 'leave-audit'))
      throw new Failure('conflict', 'the last who can let others in');
    await members.remove(auditId, person.id);
    await acts.add(act('went-out'));
  });
}

function refuseOutsiders(members: Members, person: Actor): void {
  if (!isIn(members, person)) throw new Failure('not-found', 'audit');
}

function refuseUnless(members: Members, person: Actor, action: Action): void {
  if (!mayIn(members, person, action)) throw new Failure('not-allowed', action);
}
