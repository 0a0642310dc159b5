/** Who owns the questions of an audit. */
import type { Person } from '../../surveys/audits/people.ts';
import type { View } from '../engine.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';

interface TeamPage extends InAudit, Pick<PageContext, 'team' | 'may'> {
  /** Everyone with an account who could be in it. */
  readonly auditors: readonly Person[];
}

export function teamPage(about: TeamPage): View {
  const { say, audit, auditors, team, may } = about;
  return pageInAudit(about, 'auditing/team', say('team.title'), {
    action: `/audits/${audit.id}/team`,
    leave: `/audits/${audit.id}`,
    mayChange: may('change-team'),
    names: auditors.filter(({ id }) => team.includes(id)).map(({ name }) => name),
    empty: team.length === 0,
    auditors: auditors.map(({ id, name, email }) => ({ id, name, email, chosen: team.includes(id) })),
    people: may('manage-people') ? '/people' : undefined,
  });
}
