/**
 * The one form of a card. It is opened with what is kept of the text, and comes back as a whole whatever is done: its parts
 * are told apart, and those that somebody has changed since from those that stand as they stood.
 */
import { createHash } from 'node:crypto';
import type { Fields } from '../forms/reading.ts';
import { type Mask, withMasks } from '../free-texts/masking.ts';
import { tagRows } from '../free-texts/review.ts';
import { maskValue, openMarks, usualKind } from './masking-form.ts';
import { longestQuote } from './quoting.ts';
import type { ReadableText } from './readable.ts';

/** Names of fields, by what is done with them. */
const fieldsOf = {
  masks: ['mask', 'words', 'kind'],
  paraphrase: ['paraphrase'],
  aside: ['reason'],
  quote: ['quote-words'],
  sorting: ['verdict', 'area', 'theme', 'title', ...tagRows.map((_, i) => `tag-${i}`)],
} as const;
export type CardPart = keyof typeof fieldsOf;
const cardParts = Object.keys(fieldsOf) as readonly CardPart[];

export interface Card {
  readonly text: ReadableText;
  /** As they were written. */
  readonly words: string;
  /** What may point somebody out. */
  readonly marks: readonly Mask[];
  /** Keys of areas, and ids of themes, that there are to choose among. */
  readonly areas: readonly string[];
  readonly themes: readonly string[];
}

/** The fields as they stand when the card is opened. What is marked is ticked, as what is masked already. */
export function fieldsAtStart({ text, words, marks, areas, themes }: Card): Fields {
  const { review } = text;
  // A question about one area says what its answers are about, unless the auditor says otherwise.
  const area = review.revision === 0 && text.areas.length === 1 ? text.areas[0] : review.area;
  const shown = withMasks(words, review.masks).replace(/\s+/gu, ' ').trim();
  const all = [...review.masks, ...openMarks(marks, review.masks)];
  return new Map<string, readonly string[]>([
    ['mask', all.map(maskValue)],
    ['words', ['']],
    ['kind', [usualKind]],
    ['paraphrase', [review.paraphrase ?? '']],
    ['reason', [review.aside ?? '']],
    ['quote-words', [shown.length <= longestQuote ? shown : '']],
    ['verdict', review.verdict ? [review.verdict] : []],
    ['area', [area !== undefined && areas.includes(area) ? area : '']],
    ['theme', review.themes.filter((id) => themes.includes(id))],
    ['title', ['']],
    ...tagRows.map((row, i) => [`tag-${i}`, [row.find((tag) => review.tags.includes(tag)) ?? '']] as const),
  ]);
}

/** What stood in the fields of each part, for a hidden field `shown` of the form. */
export function shownIn(start: Fields): string {
  return cardParts.map((part) => digestOf(part, start)).join('.');
}

/** The parts in which a form has something else than what was shown. */
export function changedParts(form: Fields): readonly CardPart[] {
  const shown = (form.get('shown')?.[0] ?? '').split('.');
  return cardParts.filter((part, i) => isIn(part, form) && digestOf(part, form) !== shown[i]);
}

/** Of a form, nothing but these parts. */
export function onlyParts(form: Fields, parts: readonly CardPart[]): Fields {
  const names = new Set<string>(parts.flatMap((part) => fieldsOf[part]));
  return new Map([...form].filter(([name]) => names.has(name)));
}

/** A form over the fields as they stand: of each part that is in it, all comes from it. */
export function typedOver(start: Fields, form: Fields): Fields {
  const typed = cardParts.filter((part) => isIn(part, form));
  const others = cardParts.filter((part) => !typed.includes(part));
  return new Map([...onlyParts(start, others), ...onlyParts(form, typed)]);
}

/** Of a part with several fields, those that are ticked are not sent where none is. */
export function isIn(part: CardPart, form: Fields): boolean {
  return fieldsOf[part].some((name) => form.has(name));
}

function digestOf(part: CardPart, form: Fields): string {
  const values = fieldsOf[part].map((name) => (form.get(name) ?? []).map(tidy).filter(Boolean).sort());
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16);
}

const tidy = (value: string) => value.replace(/\s+/gu, ' ').trim();
