/** Who owns the questions of an audit: shown, and changed. */
import type { Request } from 'express';
import type { Person } from '../../surveys/audits/people.ts';
import { mayIn } from '../../surveys/audits/team.ts';
import { Failure } from '../../surveys/failures.ts';
import { teamPage } from '../../views/auditing/team.ts';
import { auditIn } from '../auditing/followed.ts';
import { readForm } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { tell } from '../http/signed-in.ts';
import type { Services } from '../services.ts';

export async function showTeam(services: Services, request: Request, person: Person): Promise<Reply> {
  const { store } = services;
  const audit = await auditIn(services, request);
  const team = await store.teams.of(audit.id);
  const auditors = (await store.people.list()).filter(({ role }) => role === 'auditor');
  return page(teamPage({ language: languageOf(request), audit, auditors, team, person }));
}

/**
 * Only what differs from the page that was seen is changed, so that two who work at once undo nothing. Refuses
 * ('not-allowed') an auditor outside a team that somebody is in.
 */
export async function changeTeam(services: Services, request: Request, person: Person): Promise<Reply> {
  const audit = await auditIn(services, request);
  const form = readForm(request.body);
  const seen = form.get('seen') ?? [];
  const ticked = form.get('team') ?? [];
  await services.store.inTransaction(async ({ teams, people }) => {
    if (!mayIn(await teams.of(audit.id), person, 'change-team'))
      throw new Failure('not-allowed', 'change-team');
    const auditors = (await people.list()).filter(({ role }) => role === 'auditor');
    for (const { id } of auditors) {
      if (ticked.includes(id) && !seen.includes(id)) await teams.add(audit.id, id);
      if (!ticked.includes(id) && seen.includes(id)) await teams.remove(audit.id, id);
    }
  });
  tell(request, 'team.saved');
  return redirect(`/audits/${audit.id}`);
}
