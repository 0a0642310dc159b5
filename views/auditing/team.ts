/** Who owns the questions of an audit. */
import type { Audit } from '../../surveys/audits/audit.ts';
import { may, type Person } from '../../surveys/audits/people.ts';
import { mayIn, type Team } from '../../surveys/audits/team.ts';
import type { Say, StaffLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { staffPage } from '../shell.ts';

interface TeamPage {
  readonly language: StaffLanguage;
  readonly say: Say;
  readonly audit: Audit;
  /** Everyone with an account who could be in it. */
  readonly auditors: readonly Person[];
  readonly team: Team;
  readonly person: Person;
}

export function teamPage(about: TeamPage): View {
  const { say, audit, auditors, team, person } = about;
  const heading = say('team.title');
  return staffPage(about, 'auditing/team', heading, {
    invented: audit.invented,
    crumbs: [
      { href: '/audits', label: say('staff.nav.audits') },
      { href: `/audits/${audit.id}`, label: audit.title },
      { label: heading },
    ],
    action: `/audits/${audit.id}/team`,
    leave: `/audits/${audit.id}`,
    mayChange: mayIn(team, person, 'change-team'),
    names: auditors.filter(({ id }) => team.includes(id)).map(({ name }) => name),
    empty: team.length === 0,
    auditors: auditors.map(({ id, name, email }) => ({ id, name, email, chosen: team.includes(id) })),
    people: may(person, 'manage-people') ? '/people' : undefined,
  });
}
