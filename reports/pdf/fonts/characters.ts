/** What is written in a text that the typefaces can show. A missing character must never become a silent box. */
import { fontFor } from './fonts.ts';

/** Stands for a run of characters that cannot be shown. */
export const missing = '[?]';

const spoken: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≤': '<=',
  '→': '->',
  '←': '<-',
  '\u2010': '-',
  '\u2011': '-',
  '\t': ' ',
  '\u2007': '\u00a0',
  '\u2009': '\u00a0',
  '\u202f': '\u00a0',
};

/** Control characters but line feed, soft hyphens, joiners, direction marks, variation selectors. */
const unseen = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu;

/** What our own words put round a name of the other direction; needed for the order of its line, and then taken away. */
const isolates = /[\u2068\u2069]/;

const easy = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff–—‘’“”„…]*$/;

/**
 * A text with every character that all typefaces lack mapped to one that it has, to its base letter, or to `[?]`.
 * Line feeds stay; everything unseen goes.
 */
export function showable(text: string): string {
  if (easy.test(text)) return text;
  const shown = [...cleaned(text)].map((character) => oneShowable(character)).join('');
  return shown.replaceAll(/(?:\[\?\] ?)+\[\?\]/g, missing);
}

/** The words of a text, as they are written, that have a sign which would stand as `[?]`. */
export function unprintableWords(text: string): readonly string[] {
  if (easy.test(text)) return [];
  return text
    .split(/\s+/)
    .filter((word) => [...cleaned(word)].some((character) => oneShowable(character) === missing));
}

function cleaned(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u2007-\u2011\u202f≥≤→←]/gu, (found) => spoken[found] ?? found)
    .replace(unseen, (found) => (found === '\n' || isolates.test(found) ? found : ''))
    .normalize('NFC');
}

function oneShowable(character: string): string {
  if (character === '\n' || isolates.test(character) || has(character)) return character;
  const base = character.normalize('NFKD').replace(/\p{M}/gu, '');
  return base !== '' && [...base].every(has) ? base : missing;
}

function has(character: string): boolean {
  return fontFor(character, 'regular') !== undefined && fontFor(character, 'bold') !== undefined;
}
