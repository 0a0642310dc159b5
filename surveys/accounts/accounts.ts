/** What those who keep accounts (`keepers.ts`) do with those of others; each act is written in the record with it. */

import type { Invitation } from '../accounts/storage.ts';
import { isOpenable } from '../audits/members.ts';
import { isAuditor, type Person, type Role } from '../audits/people.ts';
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import type { Act } from './acts.ts';
import { refuseUnlessKeeper, refuseUnlessOthersKeep } from './keepers.ts';
import type { Reset } from './reset.ts';

/** Who does it, to whose account, and how the record tells it. */
export interface Deed {
  readonly by: Pick<Person, 'id'>;
  /** Whose account, by id. */
  readonly person: string;
  readonly act: Act;
}

/**
 * Ends an account on a day (ISO date): its sessions end at once, and links to it stop working. Refuses ('not-allowed')
 * one's own account and whoever does not keep accounts by now, so that somebody always does; ('not-found') one that is not
 * there.
 */
export async function endAccount(store: Store, deed: Deed, day: string): Promise<void> {
  await change(store, deed, async (inside, person) => {
    await inside.people.setEnded(person.id, day);
    await inside.sessions.eraseOf(person.id);
    await takeLinks(inside, person.email);
    await noteInAudits(inside, deed, person);
  });
}

/** Opens an ended account again. Refuses as `endAccount`. */
export async function reopenAccount(store: Store, deed: Deed): Promise<void> {
  await change(store, deed, async (inside, person) => {
    await inside.people.setEnded(person.id, undefined);
    await noteInAudits(inside, deed, person);
  });
}

/** In the records of the audits that the person is in: who can let others in there is another now. */
async function noteInAudits({ audits, acts }: Store, { act }: Deed, { id }: Person): Promise<void> {
  for (const audit of await audits.withMember(id))
    await acts.add({ ...act, id: `${act.id} ${audit.id}`, auditId: audit.id });
}

/**
 * Gives an account another role. Rights are asked of the role at each request, so that they change at once where the
 * person is signed in. A link that waits has the old role, and stops working. Who becomes an auditor, or ceases to be one,
 * goes out of every audit (`goesOut`). Refuses as `endAccount`, but lets an admin lay that role down, and ('conflict') where
 * nobody would be left who can let others into an audit, or who keeps accounts.
 */
export async function changeRole(store: Store, deed: Deed, role: Role): Promise<void> {
  await changeAny(store, deed, async (inside, person) => {
    if (person.id === deed.by.id) await refuseUnlessOthersKeep(inside, person.id);
    if (person.role !== role) await leaveForRole(inside, deed, person, role);
    await inside.people.setRole(person.id, role);
    await takeLinks(inside, person.email);
  });
}

/**
 * Whether somebody goes out of every audit with a new role: its auditors name each other, nobody is let in as one thing to
 * become another, and an admin sees none.
 */
export function goesOut(before: Role, after: Role): boolean {
  return before !== after && [before, after].some((role) => role === 'admin' || isAuditor({ role }));
}

/** Says which organisation (an id) somebody belongs to, if any. Refuses as `endAccount`, but lets one do it of oneself. */
export async function changeOrganisation(
  store: Store,
  deed: Deed,
  organisation: string | undefined,
): Promise<void> {
  await changeAny(store, deed, ({ people }, { id }) => people.setOrganisation(id, organisation));
}

async function leaveForRole(inside: Store, { act }: Deed, person: Person, role: Role): Promise<void> {
  // Before it is asked where they are in: nobody lets them in meanwhile as what they were.
  await inside.people.holds(person.id, person.role);
  const audits = (await inside.audits.withMember(person.id)).map(({ id }) => id).sort();
  const isOut = goesOut(person.role, role);
  for (const auditId of audits) {
    const before = await inside.members.lock(auditId);
    const staying = before.filter(({ id }) => id !== person.id);
    const after = isOut ? staying : [...staying, { ...person, role }];
    if (isOpenable(before) && !isOpenable(after)) throw new Failure('conflict', `role of ${person.id}`);
    if (!isOut) continue;
    await inside.members.remove(auditId, person.id);
    // In the record of the audit, which its auditors read.
    await inside.acts.add({ ...act, id: `${act.id} ${auditId}`, kind: 'member-removed', auditId });
  }
}

/**
 * Takes away a second factor that is lost. It is a reset: told to the person, and marked until it is confirmed. Refuses
 * as `endAccount`, and ('conflict') where there is none.
 */
export async function takeFactorAway(store: Store, deed: Deed, reset: Reset): Promise<void> {
  await change(store, deed, async (inside, { id }) => {
    if (!(await inside.secondFactors.remove(id))) throw new Failure('conflict', `second factor of ${id}`);
    await inside.sessions.eraseOf(id);
    await inside.resets.add(reset);
  });
}

/**
 * Keeps a link to choose a password; earlier ones to the same address stop working. Refuses ('not-allowed') a link to
 * one's own account: what is told of it would be told to whoever made it.
 */
export async function invite(
  store: Store,
  { by, act }: { readonly by: Pick<Person, 'id' | 'email'> | undefined; readonly act: Act },
  invitation: Invitation,
): Promise<void> {
  if (by?.email === invitation.email) throw new Failure('not-allowed', 'a link to one’s own account');
  await store.inTransaction(async (inside) => {
    await takeLinks(inside, invitation.email);
    await inside.invitations.add(invitation);
    await inside.acts.add(act);
  });
}

/** Links to an address stop working. */
export async function takeLinks({ invitations }: Pick<Store, 'invitations'>, email: string): Promise<void> {
  const waiting = (await invitations.list()).filter((one) => one.email === email);
  for (const { tokenDigest } of waiting) await invitations.take(tokenDigest);
}

type Work = (inside: Store, person: Person) => Promise<void>;

async function change(store: Store, deed: Deed, work: Work): Promise<void> {
  if (deed.by.id === deed.person) throw new Failure('not-allowed', 'one’s own account');
  await changeAny(store, deed, work);
}

async function changeAny(store: Store, { by, person: id, act }: Deed, work: Work): Promise<void> {
  await store.inTransaction(async (inside) => {
    await refuseUnlessKeeper(inside, by.id);
    const person = await inside.people.byId(id);
    if (!person) throw new Failure('not-found', `person ${id}`);
    await work(inside, person);
    await inside.acts.add(act);
  });
}
