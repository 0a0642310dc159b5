/** What is decided of an audit, until its first collection opens. */
import { changeSettings, isSettled } from '../../surveys/audits/changing-settings.ts';
import { settingsForm } from '../../surveys/audits/commission.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { settingsPage } from '../../views/auditing/settings.ts';
import { redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';

export const showSettings: Handler<'audit'> = async (context) => {
  const collections = await context.store.collections.ofAudit(context.audit.id);
  if (isSettled(collections)) return redirect(`/audits/${context.audit.id}#settings`, 'audits.settled');
  return settingsPage({ ...context, collections });
};

export const saveSettings: Handler<'audit'> = async (context) => {
  const { store, audit, today, form } = context;
  const collections = await store.collections.ofAudit(audit.id);
  const read = checkForm(settingsForm({ today }), form);
  if (!read.ok)
    return settingsPage({
      ...context,
      collections,
      typed: { form, problems: read.problems },
    });
  await changeSettings(store, audit, { ...read.value, commissioner: read.value.commissioner ?? '' });
  return redirect(`/audits/${audit.id}`, 'audits.settings-saved');
};
