/** Who owns the questions of an audit: shown, and changed. */
import { changeTeam } from '../../surveys/audits/changing-team.ts';
import { teamPage } from '../../views/auditing/team.ts';
import { page, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';

export const showTeam: Handler<'audit'> = async (context) => {
  const auditors = (await context.store.people.list()).filter(({ role }) => role === 'auditor');
  return page(teamPage({ ...context, auditors }));
};

export const saveTeam: Handler<'audit'> = async ({ store, audit, person, form, notify }) => {
  await changeTeam(store, audit.id, person, { seen: form.get('seen') ?? [], ticked: form.get('team') ?? [] });
  notify('team.saved');
  return redirect(`/audits/${audit.id}`);
};
