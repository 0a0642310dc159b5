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
  const wanted = words
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  if (wanted === '') return [];
  const alone = new RegExp(`(?<![\\p{L}\\p{N}])${wanted}(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(alone)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}
