/**
 * A password changed by a link that somebody else made, or a second factor taken away. Whoever made the link could have
 * used it. So until the reset is confirmed, what is done with the account is marked: by the person, with a second factor
 * that is older than it, which the maker of the link has not; or by another auditor who has spoken with them.
 */
import type { Person } from '../audits/people.ts';
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import type { Act } from './acts.ts';
import type { Reset } from './reset.ts';

/** The first reset of a person that nobody has confirmed: what is done with the account meanwhile is marked by it. */
export async function unconfirmed(
  { resets }: Pick<Store, 'resets'>,
  personId: string,
): Promise<Reset | undefined> {
  return (await resets.openOf([personId]))[0];
}

/** Whether a second factor that somebody has proved is older than a reset, so that its maker cannot have set it up. */
export function provesOneself(reset: Pick<Reset, 'at'>, factorSince: string | undefined): boolean {
  return factorSince !== undefined && factorSince < reset.at;
}

/** Those who know each other, and which of them can say that it is the other. */
export interface Circle {
  includes(person: Pick<Person, 'role' | 'underAdmin'>): boolean;
  /** Ids of people. */
  readonly among: readonly string[];
}

/** Whether somebody can say of a reset that they have spoken with the person: another of their circle, and not its maker. */
export function mayVouch(
  reset: Pick<Reset, 'personId' | 'madeBy'>,
  { includes, among }: Circle,
  person: Pick<Person, 'id' | 'role' | 'underAdmin'>,
): boolean {
  const isOther = person.id !== reset.personId && person.id !== reset.madeBy;
  return isOther && includes(person) && among.includes(person.id) && among.includes(reset.personId);
}

/**
 * Somebody of the circle has spoken with the person whose password was reset. Refuses ('not-allowed') the maker of the
 * link, the person, and whoever's own reset is unconfirmed: two accounts could else be opened and vouch for each other.
 * Refuses ('not-found') a reset that is not there, and ('conflict') one that is confirmed already.
 */
export async function vouch(store: Store, { reset: id, circle, person, day, act }: Vouching): Promise<void> {
  await store.inTransaction(async (inside) => {
    const reset = await inside.resets.byId(id);
    if (!reset || !circle.among.includes(reset.personId)) throw new Failure('not-found', `reset ${id}`);
    if (!mayVouch(reset, circle, person) || (await unconfirmed(inside, person.id)))
      throw new Failure('not-allowed', `vouch for reset ${id}`);
    if (!(await inside.resets.confirm(id, person.id, day)))
      throw new Failure('conflict', `reset ${id} is confirmed already`);
    await inside.acts.add({ ...act, aboutId: reset.personId });
  });
}

interface Vouching {
  readonly reset: string;
  readonly circle: Circle;
  readonly person: Pick<Person, 'id' | 'role' | 'underAdmin'>;
  /** An ISO date. */
  readonly day: string;
  readonly act: Act;
}

/**
 * The person has been told of their resets. Those that came after the second factor they have signed in with, if it was
 * one, are confirmed; returns whether all are.
 */
export async function takeNote(store: Store, { person, factorSince, day, act }: Noting): Promise<boolean> {
  return store.inTransaction(async (inside) => {
    const open = await inside.resets.openOf([person]);
    const proved = open.filter((reset) => provesOneself(reset, factorSince));
    for (const { id } of open) await inside.resets.setSeen(id);
    for (const { id } of proved) await inside.resets.confirm(id, person, day);
    const all = proved.length === open.length;
    if (open.length > 0) await inside.acts.add({ ...act, kind: all ? 'reset-confirmed' : 'reset-seen' });
    return all;
  });
}

interface Noting {
  readonly person: string;
  /** Of the second factor that the session was begun with, an ISO instant. */
  readonly factorSince: string | undefined;
  readonly day: string;
  readonly act: Act;
}
