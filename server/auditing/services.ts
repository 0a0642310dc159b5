/** The services of the county, that audits look at. */
import { readService } from '../../surveys/audits/registering.ts';
import { servicesPage } from '../../views/auditing/services.ts';
import { page, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
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
