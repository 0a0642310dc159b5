import type { Mark, MarkKind } from './mark.ts';

/** What is read in the place of what is masked, in the reader's language: "namn", "telefon". */
export type MaskWords = Readonly<Record<MarkKind, string>>;

/**
 * The text with the chosen marks masked: "Anna ringde" becomes "[namn] ringde". Takes marks in any order, of this text; where
 * two overlap the one that begins first is written, and both are masked. Marks that lie outside of the text are refused.
 */
export function masked(text: string, marks: readonly Mark[], words: MaskWords): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, kind } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < 0 || end > text.length || start >= end) throw new RangeError(`no such mark: ${start}-${end}`);
    if (start >= at) parts.push(text.slice(at, start), `[${words[kind]}]`);
    at = Math.max(at, end);
  }
  return parts.join('') + text.slice(at);
}
