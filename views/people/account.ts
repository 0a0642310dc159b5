import { ownPasswordForm } from '../../surveys/audits/inviting.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { partOfDay, showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { formFields, type Typed } from '../fields.ts';
import { staffPage, type Words } from '../shell.ts';

interface AccountPage extends Words {
  readonly person: Person;
  readonly hasFactor: boolean;
  /** The installation asks it of this role. */
  readonly needsFactor: boolean;
  readonly codesLeft: number;
  /** Somebody else has reset it, and nobody has confirmed whose it is. */
  readonly unconfirmed: boolean;
  readonly sessions: readonly { readonly id: string; readonly begun: Date; readonly here: boolean }[];
  readonly typed: Typed;
}

export function accountPage(about: AccountPage): View {
  const { say, language, person, hasFactor, needsFactor, codesLeft, unconfirmed, sessions, typed } = about;
  const { old, password } = formFields(ownPasswordForm, say, typed);
  const factor = say(`account.factor.${hasFactor ? 'on' : needsFactor ? 'needed' : 'off'}`);
  return staffPage(about, 'people/account', say('account.title'), {
    email: person.email,
    role: say(`people.roles.${person.role}`),
    resets: unconfirmed,
    fields: [old, password],
    factor,
    factorLink: say(`account.factor.${hasFactor ? 'change' : 'turn-on'}`),
    codes: hasFactor ? say('second-factor.codes-left', { count: codesLeft }) : undefined,
    sessions: [...sessions]
      .sort((a, b) => Number(b.here) - Number(a.here) || b.begun.getTime() - a.begun.getTime())
      .map(({ id, begun, here }) => {
        const { day, part } = partOfDay(begun);
        return { id, here, begun: say(`account.parts.${part}`, { day: showDay(day, language) }) };
      }),
    others: sessions.length > 1,
  });
}

/** Too many tries: nothing more than how long to wait. */
export function waitPage(about: Words, minutes: number): View {
  const { say } = about;
  return staffPage(about, 'people/wait', say('account.wait'), {
    wait: say('signing-in.too-many', { count: minutes }),
  });
}
