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
  for (const piece of paragraph.split(/(?<=[ \-–/])(?=\S)/)) {
    for (const part of cut(sheet, piece, style, width)) {
      const next = widthOf(sheet, part.trimEnd(), style);
      if (text !== '' && used + next > width) {
        lines.push({ text: text.trimEnd(), width: widthOf(sheet, text.trimEnd(), style) });
        text = '';
        used = 0;
      }
      text += part;
      used += widthOf(sheet, part, style);
    }
  }
  return [...lines, { text: text.trimEnd(), width: widthOf(sheet, text.trimEnd(), style) }];
}

/** A word that is wider than its column, in parts that are not; any other as it is. */
function cut(sheet: Paper, word: string, style: Style, width: number): readonly string[] {
  if (widthOf(sheet, word.trimEnd(), style) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf(sheet, `${part}${character}-`, style) > width) {
      parts.push(/\p{L}$/u.test(part) && /\p{L}/u.test(character) ? `${part}-` : part);
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
    const text = i < lines.length - 1 && !line.text.endsWith('-') ? `${line.text} ` : line.text;
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
  return (character) =>
    plainDigits && digit.test(character) ? `${weight}-digits` : (fontFor(character, weight) ?? weight);
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
