import type { Invitation } from '../../surveys/accounts/storage.ts';
import { personForm } from '../../surveys/audits/inviting.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { formFields, type Typed, untouched } from '../fields.ts';
import { staffPage, type Words } from '../shell.ts';

interface PeoplePage extends Words {
  readonly people: readonly Person[];
  readonly invitations: readonly Pick<Invitation, 'name' | 'email' | 'role' | 'lastDay'>[];
  /** Their names by id. */
  readonly organisations: ReadonlyMap<string, string>;
  readonly typed?: Typed;
}

export function peoplePage(about: PeoplePage): View {
  const { language, say, people, invitations, organisations, typed = untouched } = about;
  const { name, email, role } = formFields(personForm, say, typed);
  return staffPage(about, 'people/people', say('staff.nav.people'), {
    people: people.map(({ id, name, email, role, endedOn, organisation = '' }) => ({
      id,
      name,
      email,
      role: say(`staff.roles.${role}`),
      organisation: organisations.get(organisation),
      ended: endedOn && say('people.ended-on', { day: showDay(endedOn, language) }),
    })),
    invitations: invitations.map((invitation) => ({
      name: invitation.name,
      email: invitation.email,
      role: say(`staff.roles.${invitation.role}`),
      lastDay: showDay(invitation.lastDay, language),
    })),
    fields: [name, email, role],
  });
}

/** The one-time link, shown this once. */
export function invitedPage(about: Words, invitation: Invitation, link: string): View {
  const { language, say } = about;
  return staffPage(about, 'people/invited', say('people.invited.title', { name: invitation.name }), {
    crumbs: [{ href: '/people', label: say('staff.nav.people') }, { label: say('people.invited.crumb') }],
    link,
    lastDay: showDay(invitation.lastDay, language),
  });
}
