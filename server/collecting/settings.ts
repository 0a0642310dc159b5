/** The last day of a collection and how many are invited, changed as far as they may be. */
import { changeSettings, readSettings } from '../../surveys/audits/changing-collection.ts';
import { settingsPage } from '../../views/collecting/settings.ts';
import { revisionIn } from '../http/forms.ts';
import { page, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';

export const showSettings: Handler<'collection'> = (context) => page(settingsPage(context));

export const saveSettings: Handler<'collection'> = async (context) => {
  const { store, collection, person, today, form, notify } = context;
  const read = readSettings(form, context);
  if (!read.ok) return page(settingsPage({ ...context, typed: { form, problems: read.problems } }), 422);
  const seen = { ...collection, revision: revisionIn(form) };
  await changeSettings(store, seen, read.value, { by: person.id, on: today });
  notify(`collections.notices.changed${collection.status === 'open' ? '-open' : ''}`);
  return redirect(`/collections/${collection.id}`);
};
