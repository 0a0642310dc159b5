/** Who is in an audit, as somebody in it has ticked them; and going out of it oneself. The record has each by name. */
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import { type Actor, isIn, type Members, mayIn } from './members.ts';
import { type Action, isAuditor, may, type Person } from './people.ts';

/** Writes down, in the same transaction, that somebody (an id) is let in or taken out, or that one goes out oneself. */
type Note = (
  inside: Store,
  what: 'member-added' | 'member-removed' | 'member-left',
  aboutId: string | undefined,
) => Promise<void>;

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
  note: Note,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    const { members } = inside;
    const changed = await lockRoles(inside, ({ id }) => {
      if (id === person.id || ticked.includes(id) === seen.includes(id)) return undefined;
      return ticked.includes(id) ? 'member-added' : 'member-removed';
    });
    const before = await members.lock(auditId);
    refuseOutsiders(before, person);
    for (const { role } of changed) refuseUnless(before, person, actionOn(role));
    for (const { id } of changed) {
      const letIn = ticked.includes(id);
      if (letIn === isIn(before, { id })) continue;
      await (letIn ? members.add(auditId, id) : members.remove(auditId, id));
      await note(inside, letIn ? 'member-added' : 'member-removed', id);
    }
  });
}

/**
 * Accounts that are to be changed. Those to let in keep their role meanwhile; one that ends at the moment is not let in, nor
 * one whose role sees no audit.
 */
async function lockRoles(
  { people }: Pick<Store, 'people'>,
  becomes: (person: Person) => 'member-added' | 'member-removed' | undefined,
): Promise<readonly Person[]> {
  const changed = (await people.list()).filter((one) => becomes(one) !== undefined);
  const locked: Person[] = [];
  // Always in one order, and before the audit: two who wait for each other would wait for ever.
  for (const one of [...changed].sort((a, b) => (a.id < b.id ? -1 : 1)))
    if (
      becomes(one) === 'member-removed' ||
      (may(one, 'see-audits') && (await people.holds(one.id, one.role)))
    )
      locked.push(one);
  return locked;
}

/** What one has to be allowed to, to let somebody of a role in or take them out. */
export function actionOn(role: Person['role']): Action {
  return isAuditor({ role }) ? 'change-team' : 'give-audit';
}

/**
 * Somebody goes out of an audit. Refuses ('not-found') whoever is out already, and ('conflict') the last who can let
 * others in: nobody could come into the audit any more.
 */
export async function leaveAudit(store: Store, auditId: string, person: Actor, note: Note): Promise<void> {
  await store.inTransaction(async (inside) => {
    const { members } = inside;
    const before = await members.lock(auditId);
    refuseOutsiders(before, person);
    if (!mayIn(before, person, 'leave-audit'))
      throw new Failure('conflict', 'the last who can let others in');
    await members.remove(auditId, person.id);
    await note(inside, 'member-left', undefined);
  });
}

function refuseOutsiders(members: Members, person: Actor): void {
  if (!isIn(members, person)) throw new Failure('not-found', 'audit');
}

function refuseUnless(members: Members, person: Actor, action: Action): void {
  if (!mayIn(members, person, action)) throw new Failure('not-allowed', action);
}
