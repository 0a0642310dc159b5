/** The services of the county, that audits look at. */
import { unconfirmed } from '../../surveys/accounts/resets.ts';
import {
  changedFields,
  changeService as keepChanged,
  readPlace,
  readService,
} from '../../surveys/audits/registering.ts';
import type { Service } from '../../surveys/audits/service.ts';
import { auditsTouched, type Register } from '../../surveys/audits/ties.ts';
import { Failure } from '../../surveys/failures.ts';
import { organisationNames } from '../../surveys/records/organisations.ts';
import type { Store } from '../../surveys/storage.ts';
import { servicePage, servicesPage } from '../../views/auditing/service.ts';
import { field } from '../http/forms.ts';
import { redirect } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Context, Handler } from '../http/route.ts';
import { digestOf } from '../http/signed-in.ts';
import { newId } from '../services.ts';

export const showServices: Handler = async (context) =>
  servicesPage({ ...context, services: await context.store.services.list() });

export const addService: Handler = async (context) => {
  const { store, form } = context;
  const existing = await store.services.list();
  const read = readService(form, existing);
  if (!read.ok)
    return servicesPage({ ...context, services: existing, typed: { form, problems: read.problems } });
  await store.services.add({ ...read.value, id: newId(context.services) });
  return redirect('/services', 'services.added', { name: read.value.name });
};

export const showService: Handler<'service'> = async (context) => {
  const about = await serviceIn(context);
  return servicePage({ ...context, ...about });
};

export const changeService: Handler<'service'> = async (context) => {
  const { store, form } = context;
  const about = await serviceIn(context);
  const read = readPlace(form, about.service, about);
  if (!read.ok) return servicePage({ ...context, ...about, typed: { form, problems: read.problems } });
  if (field(form, 'revision') !== about.revision)
    throw new Failure('conflict', `service ${about.service.id} was changed meanwhile`);
  const note = await notingOn(context, about, read.value);
  await keepChanged(store, about.service, read.value, note);
  return redirect('/services', 'services.changed', { name: read.value.name });
};

/** A line of no audit, and one in each that the change is of account to, however far outside it the person is. */
async function notingOn(
  { services, store, person }: Context<'service'>,
  { service, ...register }: Register & { readonly service: Service },
  to: Service,
) {
  const afterReset = (await unconfirmed(store, person.id))?.id;
  const fields = changedFields(service, to);
  const what = `${service.name}: ${fields.join(' ')}`;
  return async (inside: Store) => {
    if (fields.length === 0) return;
    for (const auditId of [undefined, ...auditsTouched(service, to, register)])
      await inside.acts.add(
        actNow(services, 'service-changed', { personId: person.id, auditId, what, afterReset }),
      );
  };
}

/** What somebody saw of it says which state they change. */
async function serviceIn({ store, params }: Context<'service'>) {
  const existing = await store.services.list();
  const service = existing.find(({ id }) => id === params.service);
  if (!service) throw new Failure('not-found', 'service');
  const collections = await store.collections.list();
  const organisations = [...(await organisationNames(store)).values()];
  return { service, existing, collections, organisations, revision: digestOf(JSON.stringify(service)) };
}
