/** What somebody else has done with an account's way in, in words. */
import type { Reset } from '../../surveys/accounts/reset.ts';
import { nameIn, type Person } from '../../surveys/audits/people.ts';
import { showDay } from '../days.ts';
import type { Words } from '../shell.ts';

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
