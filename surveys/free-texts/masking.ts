/** Words taken out of a text: what stands in their place, and where they stood. */

/** What a masked word was. The texts are Swedish or read as such, and so is what stands in the place of words. */
export const standIns = {
  name: '[namn]',
  place: '[plats]',
  address: '[adress]',
  phone: '[telefon]',
  email: '[e-post]',
  'personal-number': '[personnummer]',
  other: '[borttaget]',
} as const;
export type MaskKind = keyof typeof standIns;

/** From one position in the text up to another, in UTF-16 units. */
export interface Mask {
  readonly start: number;
  readonly end: number;
  readonly kind: MaskKind;
}

/** Whether it is a kind of what is masked, as a form names it. */
export function isMaskKind(given: string): given is MaskKind {
  return Object.hasOwn(standIns, given);
}

/** Masks in order; of two that overlap, the one that begins first, made as long as both. */
export function tidyMasks(masks: readonly Mask[]): readonly Mask[] {
  const tidied: Mask[] = [];
  for (const mask of [...masks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = tidied.at(-1);
    if (last && mask.start < last.end)
      tidied[tidied.length - 1] = { ...last, end: Math.max(last.end, mask.end) };
    else tidied.push(mask);
  }
  return tidied;
}

/** The text with what stands in the place of masked words. */
export function withMasks(text: string, masks: readonly Mask[]): string {
  let [shown, at] = ['', 0];
  for (const { start, end, kind } of tidyMasks(masks)) {
    shown += text.slice(at, start) + standIns[kind];
    at = end;
  }
  return shown + text.slice(at);
}

/** Everywhere that a word or some words stand by themselves in a text, in capitals or not. */
export function placesOf(words: string, text: string): readonly Pick<Mask, 'start' | 'end'>[] {
  const wanted = [...words.trim().replace(/\s+/gu, ' ')].map(lower);
  const signs = signsOf(text);
  const places: Pick<Mask, 'start' | 'end'>[] = [];
  for (let i = 0; wanted.length > 0 && i + wanted.length <= signs.length; i++) {
    const after = i + wanted.length;
    if (isPartOfWord(signs[i - 1]) || isPartOfWord(signs[after])) continue;
    if (!wanted.every((sign, n) => sign === signs[i + n]?.lower)) continue;
    places.push({ start: signs[i]?.start ?? 0, end: signs[after - 1]?.end ?? 0 });
    i = after - 1;
  }
  return places;
}

interface Sign {
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** Character by character, white space in a row as one: in small letters a text may have another length. */
function signsOf(text: string): readonly Sign[] {
  const signs: Sign[] = [];
  for (const { 0: written, index: start } of text.matchAll(/\s+|[^\s]/gu))
    signs.push({ lower: lower(written), start, end: start + written.length });
  return signs;
}

function lower(written: string): string {
  return /^\s/u.test(written) ? ' ' : written.toLocaleLowerCase('sv');
}

function isPartOfWord(sign: Sign | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{M}\p{N}]/u.test(sign.lower);
}
