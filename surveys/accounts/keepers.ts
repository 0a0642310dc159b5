/**
 * Whose the accounts of others are: an admin's; and FoU's until one is named, and again where none is left who can sign in.
 * What that takes from FoU stands in `may`.
 */
import { keepsAccounts, type Person } from '../audits/people.ts';
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import type { People } from './storage.ts';

/** Somebody with what they may at this moment: asked anew at each request, and inside each act. */
export async function asTheyStand(people: Pick<People, 'some'>, person: Person): Promise<Person> {
  if (person.role !== 'fou' || !(await people.some('admin'))) return person;
  return { ...person, underAdmin: true };
}

/** Refuses ('not-allowed') whoever does not keep accounts by now; they keep their role until commit. */
export async function refuseUnlessKeeper({ people }: Pick<Store, 'people'>, id: string): Promise<void> {
  const person = await people.byId(id);
  const stands = person && (await asTheyStand(people, person));
  if (!stands || !keepsAccounts(stands) || !(await people.holds(id, stands.role)))
    throw new Failure('not-allowed', `keeps no accounts: ${id}`);
}

/** Refuses ('not-allowed') whoever is no admin, and ('conflict') where nobody else could keep accounts afterwards. */
export async function refuseUnlessOthersKeep({ people }: Pick<Store, 'people'>, id: string): Promise<void> {
  if (!(await people.holds(id, 'admin'))) throw new Failure('not-allowed', 'one’s own account');
  const others = (await people.list()).filter((one) => one.id !== id && one.endedOn === undefined);
  if (!others.some(keepsAccounts)) throw new Failure('conflict', `only keeper: ${id}`);
}
