/** What somebody else has done with an account's way in, in words. */

import type { Act } from '../../surveys/accounts/acts.ts';
import type { Reset } from '../../surveys/accounts/reset.ts';
import { provesOneself } from '../../surveys/accounts/resets.ts';
import { isAuditor, nameIn, type Person } from '../../surveys/audits/people.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { staffPage, type Words } from '../shell.ts';
import { actLine } from './acts.ts';

type Told = Pick<Reset, 'kind' | 'personId' | 'madeBy' | 'day'>;

/** To the person themselves: "Lösenordet byttes 3 mars 2026 av ...". */
export function resetToldTo(reset: Told, words: Words, people: readonly Person[]): string {
  return words.say(`resets.own.${keyOf(reset)}`, valuesOf(reset, words, people));
}

/** To others: whose it is. */
export function resetTold(reset: Told, words: Words, people: readonly Person[]): string {
  return words.say(`resets.of.${keyOf(reset)}`, valuesOf(reset, words, people));
}

/** Behind what was approved with the account before anybody confirmed whose it was. */
export function approvedAfter(reset: Reset, words: Words, people: readonly Person[]): string {
  const values = valuesOf(reset, words, people);
  if (reset.confirmedBy === undefined) return words.say('resets.approved', values);
  const self = reset.confirmedBy === reset.personId;
  const by = self ? values.name : (nameIn(people, reset.confirmedBy) ?? words.say('acts.gone'));
  const on = showDay(reset.confirmedOn ?? reset.day, words.language);
  return words.say('resets.approved-confirmed', { ...values, by, on });
}

/** On the page of a collection's paper. */
export function paperAfter(reset: Told, words: Words, people: readonly Person[]): string {
  return words.say('resets.paper', valuesOf(reset, words, people));
}

function keyOf({ kind, madeBy }: Told): string {
  return madeBy === undefined ? `${kind}-server` : kind;
}

function valuesOf({ personId, madeBy, day }: Told, { language, say }: Words, people: readonly Person[]) {
  return {
    name: nameIn(people, personId) ?? say('acts.gone'),
    maker: madeBy === undefined ? '' : (nameIn(people, madeBy) ?? say('acts.gone')),
    day: showDay(day, language),
  };
}

interface ResetsPage extends Words {
  readonly person: Pick<Person, 'role'>;
  readonly resets: readonly Reset[];
  /** What has been done with the account since the first of them, the newest first. */
  readonly acts: readonly Act[];
  readonly people: readonly Person[];
  readonly factorSince: string | undefined;
  /** Where to go on to. */
  readonly back: string;
}

export function resetsPage(about: ResetsPage): View {
  const { say, person, resets, acts, people, factorSince, back } = about;
  const proved = resets.every((reset) => provesOneself(reset, factorSince));
  const others = isAuditor(person) ? 'auditor' : 'fou';
  return staffPage(about, 'people/resets', say('resets.title'), {
    crumbs: [{ href: '/account', label: say('account.title') }, { label: say('resets.crumb') }],
    resets: resets.map((reset) => resetToldTo(reset, about, people)),
    acts: acts.map((act) => actLine(act, about, { people, audits: [] })),
    means: say(proved ? 'resets.proved' : `resets.needs-${others}`),
    back,
  });
}
