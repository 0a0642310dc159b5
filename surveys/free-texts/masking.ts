/** Words taken out of a text: what stands in their place, and where they stood. */

/** What a masked word was. The texts are Swedish or read as such, and so is what stands in the place of words. */
export const standIns = {
  name: '[namn]',
  place: '[plats]',
  address: '[adress]',
  phone: '[telefon]',
  email: '[e-post]',
  personnummer: '[personnummer]',
  other: '[borttaget]',
} as const;
export type MaskKind = keyof typeof standIns;

/** From one position in the text up to another, in UTF-16 units. */
export interface Mask {
  readonly from: number;
  readonly to: number;
  readonly as: MaskKind;
}

export function isMaskKind(given: string): given is MaskKind {
  return Object.hasOwn(standIns, given);
}

/** Masks in order; of two that overlap, the one that begins first, made as long as both. */
export function tidyMasks(masks: readonly Mask[]): readonly Mask[] {
  const tidied: Mask[] = [];
  for (const mask of [...masks].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = tidied.at(-1);
    if (last && mask.from < last.to) tidied[tidied.length - 1] = { ...last, to: Math.max(last.to, mask.to) };
    else tidied.push(mask);
  }
  return tidied;
}

/** The text with what stands in the place of masked words. */
export function withMasks(text: string, masks: readonly Mask[]): string {
  let [shown, at] = ['', 0];
  for (const { from, to, as } of tidyMasks(masks)) {
    shown += text.slice(at, from) + standIns[as];
    at = to;
  }
  return shown + text.slice(at);
}

/** Everywhere that a word or some words stand by themselves in a text, in capitals or not. */
export function placesOf(words: string, text: string): readonly { readonly from: number; readonly to: number }[] {
  const wanted = words.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  if (wanted === '') return [];
  const alone = new RegExp(`(?<![\\p{L}\\p{N}])${wanted}(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(alone)].map((found) => ({ from: found.index, to: found.index + found[0].length }));
}
