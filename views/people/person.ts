import type { Reset } from '../../surveys/accounts/reset.ts';
import { belongingForm, roleForm } from '../../surveys/audits/inviting.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { confirmPage } from '../confirm.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { formFields, type Typed, untouched, withNone } from '../fields.ts';
import { staffPage, type Words } from '../shell.ts';
import { resetTold } from './reset-words.ts';

interface About extends Words {
  /** Whose account it is. */
  readonly about: Person;
}

interface PersonPage extends About {
  /** Who looks. */
  readonly person: Person;
  readonly people: readonly Person[];
  /** Their names by id. */
  readonly organisations: ReadonlyMap<string, string>;
  readonly hasFactor: boolean;
  /** Those that nobody has confirmed. */
  readonly resets: readonly { readonly reset: Reset; readonly mayVouch: boolean }[];
  readonly typed?: Typed;
}

export function personPage(page: PersonPage): View {
  const { say, language, about, person, people, hasFactor, resets, organisations, typed = untouched } = page;
  const { role } = formFields(roleForm, say, typed, { role: { start: about.role } });
  return staffPage(page, 'people/person', about.name, {
    crumbs: crumbsOf(page, about.name),
    home: `/people/${about.id}`,
    email: about.email,
    roleName: say(`staff.roles.${about.role}`),
    name: about.name,
    own: about.id === person.id,
    laysDown: about.id === person.id && about.role === 'admin' && layingDown(page),
    ended: about.endedOn && say('people.ended-on', { day: showDay(about.endedOn, language) }),
    fields: [role],
    organisation: organisations.get(about.organisation ?? ''),
    belonging: belongingField(page),
    hasFactor,
    resets: resets.map(({ reset, mayVouch }) => ({
      id: reset.id,
      words: resetTold(reset, page, people),
      mayVouch,
    })),
  });
}

/** To choose among the organisations there are, and none of them. */
function belongingField({ say, about, organisations, typed = untouched }: PersonPage) {
  const form = belongingForm([...organisations.keys()]);
  const optionLabel = (id = '') => organisations.get(id) ?? '';
  const known = { organisation: { start: about.organisation, optionLabel } };
  const { organisation } = formFields(form, say, typed, known);
  return withNone(organisation, say('records.not-chosen'));
}

/** What becomes of the accounts when one lays the role of an admin down. */
function layingDown({ say, about, people }: PersonPage): string {
  const others = people.some((one) => one.id !== about.id && one.role === 'admin' && !one.endedOn);
  return say(`people.lay-down.${others ? 'others' : 'last'}`);
}

interface Ending extends About {
  /** In so many audits they are the last who can let others in. */
  readonly alone: number;
}

export function endingPage(page: Ending): View {
  const { say, about, alone } = page;
  const { id, name } = about;
  return confirmPage(page, {
    heading: say('people.ending.title', { name }),
    crumbs: [
      ...crumbsOf(page, name).slice(0, 1),
      { href: `/people/${id}`, label: name },
      { label: say('people.ending.crumb') },
    ],
    invented: false,
    lines: [
      say('people.ending.out'),
      say('people.ending.stays'),
      say('people.ending.again'),
      ...(alone > 0 ? [say('people.ending.alone', { count: alone })] : []),
    ],
    button: say('people.ending.do'),
    danger: true,
    action: `/people/${id}/ending`,
    leave: `/people/${id}`,
    revision: 0,
  });
}

function crumbsOf({ say }: Words, name: string) {
  return [{ href: '/people', label: say('staff.nav.people') }, { label: name }];
}
