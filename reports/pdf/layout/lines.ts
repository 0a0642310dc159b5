/** Breaks text into lines, measures them and writes them. Long words are cut rather than let out of their column. */

import { inVisualOrder, isMixed, mirrorOf, type Stretch, unmarked } from '../fonts/bidi.ts';
import { missing, showable } from '../fonts/characters.ts';
import { ascent, type FontName, fontFor, type Weight } from '../fonts/fonts.ts';
import { chooseFont } from './document.ts';
import type { Paper } from './sheet.ts';

export interface Style {
  readonly weight: Weight;
  readonly size: number;
  readonly colour: string;
  /** Height of a line as a multiple of the size. */
  readonly leading?: number;
  /** Its words are not parted to fill a line: headings, and what is large. */
  readonly whole?: true;
}

export interface Line {
  readonly text: string;
  readonly width: number;
}

export function lineHeight(style: Style): number {
  return style.size * (style.leading ?? 1.4);
}

/** The lines of a text in a column so wide. An empty text has one empty line. */
export function linesOf(sheet: Paper, text: string, style: Style, width: number): readonly Line[] {
  const shown = showable(text);
  if (shown.includes(missing) && !text.includes(missing)) sheet.replaced = true;
  return shown.split('\n').flatMap((paragraph) => together(broken(sheet, paragraph.trim(), style, width)));
}

/** A name of the other direction that goes on over lines is kept together on each of them. */
function together(lines: readonly Line[]): readonly Line[] {
  let goesOn = false;
  return lines.map((line) => {
    const before = goesOn ? '\u2068' : '';
    const text = `${before}${line.text}`;
    goesOn = text.lastIndexOf('\u2068') > text.lastIndexOf('\u2069');
    return goesOn ? { ...line, text: `${text}\u2069` } : { ...line, text };
  });
}

/** At most so many lines; what is cut off is told by dots. */
export function atMost(lines: readonly Line[], count: number): readonly Line[] {
  if (lines.length <= count) return lines;
  const last = lines[count - 1] ?? { text: '', width: 0 };
  return [...lines.slice(0, count - 1), { text: `${last.text.slice(0, -2).trimEnd()}…`, width: last.width }];
}

function broken(sheet: Paper, paragraph: string, style: Style, width: number): readonly Line[] {
  const lines: Line[] = [];
  let text = '';
  let used = 0;
  const turn = (ending: string): void => {
    lines.push({ text: ending, width: widthOf(sheet, ending, style) });
    text = '';
    used = 0;
  };
  for (const piece of inPieces(paragraph)) {
    for (const part of cut(sheet, piece, style, width)) {
      let goesOn = part;
      if (text !== '' && used + widthOf(sheet, part.trimEnd(), style) > width) {
        const [head, tail] = parted(sheet, part, style, { width, used });
        turn(`${text}${head}`.trimEnd());
        goesOn = tail;
      }
      text += goesOn;
      used += widthOf(sheet, goesOn, style);
    }
  }
  return [...lines, { text: text.trimEnd(), width: widthOf(sheet, text.trimEnd(), style) }];
}

/** Where a line may end: after a space, a hyphen or a slash. */
export function inPieces(text: string): readonly string[] {
  return text.split(/(?<=[ \-–/])(?=\S)/);
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

/** Ends a line within a word: drawn as a hyphen, and no part of the word when it is read or copied. */
const softHyphen = '\u00ad';

/** A word that is wider than its column, in parts that are not; any other as it is. */
export function cut(sheet: Paper, word: string, style: Style, width: number): readonly string[] {
  if (widthOf(sheet, word.trimEnd(), style) <= width) return [word];
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

export function widthOf(sheet: Paper, text: string, style: Style): number {
  return runsOf(sheet, text, style.weight).reduce(
    (sum, run) => sum + chooseFont(sheet.pdf, run.font, sizeOf(run, style)).widthOfString(run.text),
    0,
  );
}

/** Writes lines one below the other, their first line box at the top given. */
export function writeLines(
  sheet: Paper,
  lines: readonly Line[],
  style: Style,
  at: { readonly x: number; readonly y: number },
  align: { readonly width: number; readonly to: 'right' | 'centre' } | undefined = undefined,
): void {
  const height = lineHeight(style);
  lines.forEach((line, i) => {
    const spare = align ? align.width - line.width : 0;
    const x = at.x + (align?.to === 'centre' ? spare / 2 : spare);
    // A space ends a broken line, so that its last word is not read together with the next line's first.
    const text = i < lines.length - 1 && !/[-\u00ad]$/.test(line.text) ? `${line.text} ` : line.text;
    // Where a line ends at the left, the space stands outside it.
    const outside = sheet.direction === 'rtl' ? widthOf(sheet, text, style) - line.width : 0;
    writeLine(sheet, text, style, x - outside, at.y + i * height);
  });
}

/** The line box of this typeface is 1.3 times its size. */
const ownLeading = 1.3;

function writeLine(sheet: Paper, text: string, style: Style, x: number, y: number): void {
  const top = y + (lineHeight(style) - ownLeading * style.size) / 2;
  let along = x;
  for (const run of runsOf(sheet, text, style.weight)) {
    const font = chooseFont(sheet.pdf, run.font, sizeOf(run, style));
    const width = font.widthOfString(run.text);
    // One base line for all, whatever the height of their typefaces.
    font
      .fillColor(style.colour)
      .text(run.text, along, top + ascent * style.size, { lineBreak: false, baseline: 'alphabetic' });
    along += width;
  }
}

/** Arabic letters of this typeface look smaller than Latin ones of the same size. */
const arabicSize = 1.2;

/** Their lines are thin, and close together. */
const emojiSize = 1.2;

function sizeOf({ font }: Run, { size, weight }: Style): number {
  if (font === `${weight}-emoji`) return size * emojiSize;
  return font === `${weight}-arabic` ? size * arabicSize : size;
}

interface Run {
  readonly font: FontName;
  readonly text: string;
}

const western = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff–—‘’“”„…]*$/;

/** Stretches of one font each, as seen from left to right. */
function runsOf(
  paper: Pick<Paper, 'direction' | 'plainDigits'>,
  text: string,
  weight: Weight,
): readonly Run[] {
  // Spaces that do not break are written as spaces, or they would be copied as such.
  const plain = text.replaceAll('\u00a0', ' ');
  const isPlain = western.test(plain) && !(paper.plainDigits && digit.test(plain));
  if (paper.direction === 'ltr' && isPlain) return plain === '' ? [] : [{ font: weight, text: plain }];
  const fontIn = chosenBy(paper, weight);
  if (paper.direction === 'ltr' && !isMixed(plain)) return fontsOf(unmarked(plain), fontIn);
  return inVisualOrder(plain, paper.direction).flatMap((stretch) => seen(stretch, weight, fontIn));
}

const digit = /[0-9]/;

type FontIn = (character: string) => FontName;

function chosenBy({ plainDigits }: Pick<Paper, 'plainDigits'>, weight: Weight): FontIn {
  return (character) => {
    if (character === softHyphen) return `${weight}-soft`;
    return plainDigits && digit.test(character) ? `${weight}-digits` : (fontFor(character, weight) ?? weight);
  };
}

function fontsOf(text: string, fontIn: FontIn): readonly Run[] {
  const runs: { font: FontName; text: string }[] = [];
  for (const character of text) {
    const font = fontIn(character);
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}

/** Letters that join are turned by the typeface itself; everything else that runs to the left is turned here. */
function seen({ text, leftward }: Stretch, weight: Weight, fontIn: FontIn): readonly Run[] {
  if (!leftward) return fontsOf(text, fontIn);
  return fontsOf(text, fontIn)
    .toReversed()
    .flatMap((run) => (run.font === `${weight}-arabic` ? [run] : turned(run.text, weight, fontIn)));
}

function turned(text: string, weight: Weight, fontIn: FontIn): readonly Run[] {
  return [...text].reverse().map((character) => ({
    font: mirrorOf(character) ? `${weight}-turned` : fontIn(character),
    text: character,
  }));
}
