/** How many cards are made, how many ways in have been handed out, and what share of those has answered. */
import type { Checked } from '../failures.ts';
import type { FormDeclaration } from '../forms/declaration.ts';
import { type Fields, reading } from '../forms/reading.ts';
import type { Answered } from './answered.ts';
import type { Collection } from './collection.ts';

/** Made at once: what one prints and cuts in an afternoon. */
export const mostCards = 200;
/** Disclosure.md, rule 3: percentages are told from here. */
const percentFrom = 20;

export interface Wanted<T extends string> {
  readonly language: T;
  readonly count: number;
}

export const handedOutForm = {
  area: 'collections',
  fields: { handedOut: { kind: 'whole', least: 0, most: 10_000, hint: true } },
} as const;

/** A field for each language. */
export function cardsForm(languages: readonly string[]) {
  const field = { kind: 'whole', least: 0, most: mostCards, optional: true } as const;
  return {
    area: 'cards',
    fields: Object.fromEntries(languages.map((language) => [`cards-${language}`, field])),
  } satisfies FormDeclaration;
}

/**
 * How many cards in each language: whole numbers in the fields `cards-<language>`, where none is written as nothing.
 * Refuses none at all, and more than 200 together.
 */
export function readCards<T extends string>(
  form: Fields,
  languages: readonly T[],
): Checked<readonly Wanted<T>[]> {
  const { area, fields } = cardsForm(languages);
  const read = reading(form, area);
  const counts = read.fields(fields);
  const wanted = languages.map((language) => ({ language, count: counts[`cards-${language}`] ?? 0 }));
  const all = wanted.reduce((sum, { count }) => sum + count, 0);
  const [first] = languages;
  if (first !== undefined && all === 0) read.problem(`cards-${first}`, 'cards.missing');
  // A single number that is too large is told of as such.
  const each = wanted.every(({ count }) => count <= mostCards);
  if (first !== undefined && each && all > mostCards)
    read.problem(`cards-${first}`, 'cards.too-many', { most: mostCards, given: all });
  return read.done(wanted.filter(({ count }) => count > 0));
}

/** Of all collections of an audit together, in one file. */
const mostForAll = 3 * mostCards;

/** A field for each collection, and the language that they are in where a collection has it. */
export function allCardsForm(ids: readonly string[], languages: readonly string[]) {
  const count = { kind: 'whole', least: 0, most: mostCards, optional: true } as const;
  const counts = Object.fromEntries(ids.map((id) => [`cards-${id}`, count]));
  return {
    area: 'cards',
    fields: { ...counts, language: { kind: 'one-of', values: languages } },
  } satisfies FormDeclaration;
}

/** How many cards for each collection, by its id, in one language. Refuses none at all, and more than 600 together. */
export function readAllCards(
  form: Fields,
  ids: readonly string[],
  languages: readonly string[],
): Checked<{ readonly language: string; readonly counts: ReadonlyMap<string, number> }> {
  const { area, fields } = allCardsForm(ids, languages);
  const read = reading(form, area);
  const { language, ...typed } = read.fields(fields) as Readonly<Record<string, number | string>>;
  const counts = new Map(ids.map((id) => [id, Number(typed[`cards-${id}`] ?? 0)]));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [first] = ids;
  if (first !== undefined && all === 0) read.problem(`cards-${first}`, 'cards.missing');
  if (first !== undefined && all > mostForAll)
    read.problem(`cards-${first}`, 'cards.too-many', { most: mostForAll, given: all });
  return read.done({ language: String(language), counts });
}

/** So many of those handed out, or at least so many; in whole percent, rounded down, from 20 handed out. */
export interface Share {
  readonly answered: number;
  readonly handedOut: number;
  readonly atLeast: boolean;
  readonly percent: number | undefined;
}

/**
 * What share has answered, out of what is told of the answers alone, so that it tells nothing beyond its two parts
 * (disclosure.md, rule 1). Undefined where no number of answers is told, where fewer than k are handed out, and where
 * the two numbers contradict each other.
 */
export function shareOf(
  answered: Answered,
  { handedOut, k, nature }: Pick<Collection, 'handedOut' | 'k' | 'nature'>,
): Share | undefined {
  if (handedOut === undefined || handedOut === 0 || typeof answered === 'string' || 'fewerThan' in answered)
    return undefined;
  if (nature === 'anonymous' && handedOut < k) return undefined;
  const atLeast = 'atLeast' in answered;
  const count = atLeast ? answered.atLeast : answered.exactly;
  if (count > handedOut) return undefined;
  const percent = handedOut < percentFrom ? undefined : Math.floor((100 * count) / handedOut);
  return { answered: count, handedOut, atLeast, percent };
}
