/** Where a text may be broken into lines: between words, and within those that are too wide or leave a line too empty. */
import { type Style, softHyphen, widthOf } from './letters.ts';
import type { Paper } from './sheet.ts';

/** Where a line may end: after a space, a slash, or a hyphen that is not between digits. */
export function inPieces(text: string): readonly string[] {
  return text.split(/(?<=[ /])(?=\S)|(?<=[-–])(?<!\d[-–](?=\d))(?=\S)/);
}

/** How much of a line, as a share of it, may be left empty before a word is parted to fill it. */
const mostRagged = 0.15;

/**
 * The part of a word that ends a line, with its hyphen, and the rest; nothing where the line is full enough, or where the
 * word cannot be parted so that it fits.
 */
export function parted(
  sheet: Paper,
  word: string,
  style: Style,
  { width, used }: { readonly width: number; readonly used: number },
): readonly [head: string, tail: string] {
  if (!sheet.hyphens?.freely || style.whole || width - used < mostRagged * width) return ['', word];
  const syllables = sheet.hyphens.of(word);
  for (let count = syllables.length - 1; count > 0; count -= 1) {
    const head = `${syllables.slice(0, count).join('')}${softHyphen}`;
    if (used + widthOf(sheet, head, style) <= width) return [head, syllables.slice(count).join('')];
  }
  return ['', word];
}

/**
 * A word that is wider than its column, in parts that are not; any other as it is. What is kept together ("6 av 14") ends a
 * line between its words, before a number or a word of it is cut.
 */
export function cut(sheet: Paper, word: string, style: Style, width: number): readonly string[] {
  if (widthOf(sheet, word.trimEnd(), style) <= width) return [word];
  const words = word.split(/(?<=\s)(?<!\d\s(?=\d))(?=\S)/u);
  if (words.length > 1) return words.flatMap((one) => cut(sheet, one, style, width));
  return bySyllables(sheet, word, style, width) ?? byCharacters(sheet, word, style, width);
}

/** Undefined where a syllable is too wide by itself, or where the word has only one. */
function bySyllables(sheet: Paper, word: string, style: Style, width: number): readonly string[] | undefined {
  const syllables = sheet.hyphens?.of(word) ?? [];
  const fits = (part: string) => widthOf(sheet, `${part.trimEnd()}${softHyphen}`, style) <= width;
  if (syllables.length < 2 || !syllables.every(fits)) return undefined;
  const parts: string[] = [];
  let part = '';
  for (const syllable of syllables) {
    if (part !== '' && !fits(`${part}${syllable}`)) {
      parts.push(`${part}${softHyphen}`);
      part = '';
    }
    part += syllable;
  }
  return [...parts, part];
}

function byCharacters(sheet: Paper, word: string, style: Style, width: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf(sheet, `${part}${character}-`, style) > width) {
      parts.push(/\p{L}$/u.test(part) && /\p{L}/u.test(character) ? `${part}${softHyphen}` : part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
