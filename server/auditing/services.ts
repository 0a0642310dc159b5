/** The services of the county, that audits look at. */
import { changeService as keepChanged, readPlace, readService } from '../../surveys/audits/registering.ts';
import type { Service } from '../../surveys/audits/service.ts';
import { Failure } from '../../surveys/failures.ts';
import { Audience } from '../../surveys/questionnaires/definition.ts';
import { servicePage } from '../../views/auditing/service.ts';
import { servicesPage } from '../../views/auditing/services.ts';
import { field } from '../http/forms.ts';
import { page, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { digestOf } from '../http/signed-in.ts';
import { newId } from '../services.ts';

export const showServices: Handler = async (context) =>
  page(servicesPage({ ...context, services: await context.store.services.list() }));

export const addService: Handler = async (context) => {
  const { store, form, notify } = context;
  const existing = await store.services.list();
  const read = readService(form, existing);
  if (!read.ok)
    return page(
      servicesPage({ ...context, services: existing, typed: { form, problems: read.problems } }),
      422,
    );
  await store.services.add({ ...read.value, id: newId(context.services) });
  notify('services.added', { name: read.value.name });
  return redirect('/services');
};

export const showService: Handler<'service'> = async (context) => {
  const about = await serviceIn(context);
  return page(servicePage({ ...context, ...about }));
};

export const changeService: Handler<'service'> = async (context) => {
  const { store, form, notify } = context;
  const about = await serviceIn(context);
  const read = readPlace(form, about.service, about);
  if (!read.ok)
    return page(servicePage({ ...context, ...about, typed: { form, problems: read.problems } }), 422);
  if (field(form, 'revision') !== about.revision)
    throw new Failure('conflict', `service ${about.service.id} was changed meanwhile`);
  await keepChanged(store, about.service, read.value);
  notify('services.changed', { name: read.value.name });
  return redirect('/services');
};

/** What somebody saw of it says which state they change. */
async function serviceIn({ store, params }: Context<'service'>) {
  const existing = await store.services.list();
  const service = existing.find(({ id }) => id === params.service);
  if (!service) throw new Failure('not-found', 'service');
  return {
    service,
    existing,
    isAsked: await hasBeenAsked(store, service),
    revision: digestOf(JSON.stringify(service)),
  };
}

async function hasBeenAsked(
  { collections }: Context['store'],
  { id }: Pick<Service, 'id'>,
): Promise<boolean> {
  const all = await Promise.all(Audience.options.map((audience) => collections.atServices([id], audience)));
  return all.flat().some(({ status }) => status !== 'planned');
}
