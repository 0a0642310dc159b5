/** The services of a county, found by some of their words, and those that were used lately: nobody reads a list of 200. */
import type { Fields } from '../forms/reading.ts';
import type { Service } from './service.ts';

/** A county that has no more of them needs no search: they are all listed. */
export const mostUnsearched = 8;
/** Of the recently used with those that are chosen, and of what is found. */
const [mostRecent, mostFound] = [5, 10];

/** Those that have every word somewhere in their name, municipality or house, however they are written. */
export function matching(services: readonly Service[], words: string): readonly Service[] {
  const wanted = plainWords(words).split(' ');
  const text = ({ name, municipality, site = '' }: Service) => plainWords(`${name} ${municipality} ${site}`);
  return services.filter((one) => wanted.every((word) => text(one).includes(word)));
}

/** The three that are written most like it; none where nothing is like it. */
export function similar(services: readonly Service[], words: string): readonly Service[] {
  return services
    .map((one) => ({ one, like: Math.max(likeness(one.name, words), likeness(placed(one), words)) }))
    .filter(({ like }) => like >= 0.45)
    .sort((a, b) => b.like - a.like)
    .slice(0, 3)
    .map(({ one }) => one);
}

export const placed = ({ name, municipality }: Service) => `${name} ${municipality}`;

/** Lower case, without signs and double spaces. */
export function plainWords(words: string): string {
  return words
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** From 0 to 1: how many pairs of letters the two have in common. */
function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / (one.size + other.size || 1);
}

function pairsOf(words: string): ReadonlySet<string> {
  const plain = ` ${plainWords(words)} `;
  return new Set(Array.from({ length: plain.length - 1 }, (_, i) => plain.slice(i, i + 2)));
}

export interface Listed {
  readonly shown: readonly Service[];
  /** How many were found and are not shown. */
  readonly left: number;
}

/**
 * Those that a form lists: the ticked and those with a number first, then what its words find, or the recently used where it
 * looks for nothing. `recent` are ids, the most recent first.
 */
export function listed(form: Fields, services: readonly Service[], recent: readonly string[]): Listed {
  const words = form.get('find')?.[0] ?? '';
  const chosen = services.filter(({ id }) => isTicked(form, id) || invitedOf(form, id) !== '');
  const offered = offeredOf(services, words, recent);
  const others = offered.filter((one) => !chosen.includes(one));
  const isRecent = plainWords(words) === '' && services.length > mostUnsearched;
  const most = isRecent ? Math.max(0, mostRecent - chosen.length) : mostFound;
  return { shown: [...chosen, ...others.slice(0, most)], left: Math.max(0, others.length - most) };
}

function offeredOf(services: readonly Service[], words: string, recent: readonly string[]) {
  if (plainWords(words) !== '') return matching(services, words);
  if (services.length <= mostUnsearched) return services;
  return recent.flatMap((id) => services.find((one) => one.id === id) ?? []);
}

export function isTicked(form: Fields, id: string): boolean {
  return form.get('services')?.includes(id) ?? false;
}

export function invitedOf(form: Fields, id: string): string {
  return form.get(`invited-${id}`)?.[0]?.trim() ?? '';
}
