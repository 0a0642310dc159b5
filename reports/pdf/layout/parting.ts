/** Breaks a text into lines: between words, and within those that are too wide or leave a line too empty. */
import { type Style, softHyphen, widthOf } from './letters.ts';
import type { Paper } from './sheet.ts';

/** Where a line may end: after a space, a slash, or a hyphen that is not between digits. */
export function inPieces(text: string): readonly string[] {
  return text.split(/(?<=[ /])(?=\S)|(?<=[-–])(?<!\d[-–](?=\d))(?=\S)/);
}

/** A stretch of a line in one style, of one part of a text. */
export interface Stretch {
  readonly part: number;
  readonly text: string;
  readonly width: number;
}

export interface RichLine {
  readonly stretches: readonly Stretch[];
  readonly width: number;
}

/** A text being broken, in parts of a style each: its lines so far, and how much of the last is used. */
interface Breaking {
  readonly paper: Paper;
  readonly styles: readonly Style[];
  readonly width: number;
  readonly lines: Stretch[][];
  used: number;
}

/** At least one line. */
export function broken(
  paper: Paper,
  parts: readonly { readonly text: string; readonly style: Style }[],
  width: number,
): readonly RichLine[] {
  const breaking: Breaking = { paper, styles: parts.map(({ style }) => style), width, lines: [[]], used: 0 };
  for (const word of wordsIn(parts)) {
    const [only, ...more] = word;
    if (only && more.length === 0) addWord(breaking, only);
    else addWhole(breaking, word);
  }
  return breaking.lines.map((line) => lineOf(breaking, line));
}

/** A word with what follows it closely in other parts: "**viktigt**," is not parted before its comma. */
type Word = readonly Pick<Stretch, 'part' | 'text'>[];

function wordsIn(parts: readonly { readonly text: string }[]): readonly Word[] {
  const words: Pick<Stretch, 'part' | 'text'>[][] = [];
  let ended = true;
  parts.forEach(({ text }, part) => {
    for (const piece of inPieces(text)) {
      if (ended) words.push([]);
      words.at(-1)?.push({ part, text: piece });
      ended = /[ \-–/]$/.test(piece);
    }
  });
  return words;
}

function wideIn({ paper, styles }: Breaking, text: string, part: number): number {
  const style = styles[part];
  return style && text !== '' ? widthOf(paper, text, style) : 0;
}

function addWord(breaking: Breaking, { part, text }: Word[number]): void {
  const { paper, width } = breaking;
  const style = breaking.styles[part];
  if (!style) return;
  for (const piece of cut(paper, text, style, width)) {
    let goesOn = piece;
    if (breaking.used > 0 && breaking.used + wideIn(breaking, piece.trimEnd(), part) > width) {
      const [head, tail] = parted(paper, piece, style, breaking);
      if (head !== '') add(breaking, part, head);
      turn(breaking);
      goesOn = tail;
    }
    add(breaking, part, goesOn);
  }
}

/** A word of several parts is not broken where it has room on a line of its own. */
function addWhole(breaking: Breaking, word: Word): void {
  const last = word.length - 1;
  const whole = word.reduce(
    (sum, { part, text }, i) => sum + wideIn(breaking, i === last ? text.trimEnd() : text, part),
    0,
  );
  if (breaking.used > 0 && breaking.used + whole > breaking.width) turn(breaking);
  for (const piece of word) {
    if (whole > breaking.width) addWord(breaking, piece);
    else add(breaking, piece.part, piece.text);
  }
}

function turn(breaking: Breaking): void {
  breaking.lines.push([]);
  breaking.used = 0;
}

function add(breaking: Breaking, part: number, text: string): void {
  const width = wideIn(breaking, text, part);
  breaking.lines.at(-1)?.push({ part, text, width });
  breaking.used += width;
}

/** Neighbours of one part are one stretch; the space that ends a line is none of its width. */
function lineOf(breaking: Breaking, line: readonly Stretch[]): RichLine {
  const stretches: Stretch[] = [];
  for (const { part, text, width } of line) {
    const last = stretches.at(-1);
    if (last?.part === part)
      stretches[stretches.length - 1] = { part, text: last.text + text, width: last.width + width };
    else stretches.push({ part, text, width });
  }
  const end = stretches.pop();
  if (end) {
    const text = end.text.trimEnd();
    const width = end.width - wideIn(breaking, end.text.slice(text.length), end.part);
    stretches.push({ ...end, text, width });
  }
  return { stretches, width: stretches.reduce((sum, { width }) => sum + width, 0) };
}

/** How much of a line, as a share of it, may be left empty before a word is parted to fill it. */
const mostRagged = 0.15;

/**
 * The part of a word that ends a line, with its hyphen, and the rest; nothing where the line is full enough, or where the
 * word cannot be parted so that it fits.
 */
function parted(
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
function cut(sheet: Paper, word: string, style: Style, width: number): readonly string[] {
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
