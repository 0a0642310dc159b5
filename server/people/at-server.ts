/** What whoever runs the server can do for an account that nobody else can help. It is recorded and told like the rest. */
import { actNow } from '../http/recording.ts';
import { newId, type Services, today } from '../services.ts';
import { makeLink } from './people.ts';

/** A link to choose a password; an ended account is opened again. Rejects where no account has the address. */
export async function linkAtServer(
  services: Services,
  email: string,
  withoutFactor: boolean,
): Promise<string> {
  const { store } = services;
  const person = await store.people.byEmail(email);
  if (!person) throw new Error(`no account has the address "${email}"`);
  if (person.endedOn !== undefined) {
    await store.inTransaction(async (inside) => {
      await inside.people.setEnded(person.id, undefined);
      await inside.acts.add(actNow(services, 'account-reopened', { aboutId: person.id }));
    });
  }
  if (withoutFactor) await takeFactorAway(services, person.id);
  return (await makeLink(services, person, undefined)).link;
}

async function takeFactorAway(services: Services, personId: string): Promise<void> {
  const at = services.now().toISOString();
  const reset = { id: newId(services), personId, kind: 'second-factor', madeBy: undefined, at } as const;
  const unconfirmed = { day: today(services), seen: false, confirmedBy: undefined, confirmedOn: undefined };
  await services.store.inTransaction(async (inside) => {
    if (!(await inside.secondFactors.remove(personId))) return;
    await inside.sessions.eraseOf(personId);
    await inside.resets.add({ ...reset, ...unconfirmed });
    await inside.acts.add(actNow(services, 'second-factor-removed', { aboutId: personId }));
  });
}
