import { type Person, roles } from '../../surveys/audits/people.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { Invitation } from '../../surveys/storage.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { fieldsOf, summaryOf, type Typed, titleOf, untouched } from '../fields.ts';
import { wordsIn } from '../words.ts';

interface PeoplePage {
  readonly language: InterfaceLanguage;
  readonly people: readonly Person[];
  readonly invitations: readonly Pick<Invitation, 'name' | 'email' | 'role' | 'lastDay'>[];
  readonly typed?: Typed;
}

export function peoplePage({ language, people, invitations, typed = untouched }: PeoplePage): View {
  const say = wordsIn(language);
  const field = fieldsOf('people', say, typed);
  const title = say('staff.nav.people');
  return {
    template: 'people/people',
    layout: 'staff',
    language,
    title: titleOf(title, typed.problems, say),
    model: {
      heading: title,
      summary: summaryOf(typed.problems, say),
      people: people.map(({ id, name, email, role }) => ({
        id,
        name,
        email,
        role: say(`staff.roles.${role}`),
      })),
      invitations: invitations.map((invitation) => ({
        name: invitation.name,
        email: invitation.email,
        role: say(`staff.roles.${invitation.role}`),
        lastDay: showDay(invitation.lastDay, language),
      })),
      fields: [
        field({ name: 'name' }),
        field({ name: 'email', type: 'email' }),
        field({
          name: 'role',
          type: 'select',
          start: 'auditor',
          options: roles.map((role) => ({ value: role, label: say(`people.roles.${role}`) })),
        }),
      ],
    },
  };
}

/** The one-time link, shown this once. */
export function invitedPage(language: InterfaceLanguage, invitation: Invitation, link: string): View {
  const say = wordsIn(language);
  const heading = say('people.invited.title', { name: invitation.name });
  return {
    template: 'people/invited',
    layout: 'staff',
    language,
    title: heading,
    model: {
      heading,
      crumbs: [{ href: '/people', label: say('staff.nav.people') }, { label: say('people.invited.crumb') }],
      link,
      lastDay: showDay(invitation.lastDay, language),
    },
  };
}
