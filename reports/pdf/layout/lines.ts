/** Breaks text into lines, measures them and writes them. Long words are cut rather than let out of their column. */

import { isMixed, unmarked } from '../fonts/bidi.ts';
import { missing, showable } from '../fonts/characters.ts';
import { ascent } from '../fonts/fonts.ts';
import { chooseFont, runsOf, type Style, sizeOf, widthOf } from './letters.ts';
import { broken } from './parting.ts';
import type { Paper, Point, TagOptions } from './sheet.ts';

export interface Line {
  readonly text: string;
  readonly width: number;
}

/** In points. */
export function lineHeight(style: Style): number {
  return style.size * (style.leading ?? 1.4);
}

/** The lines of a text in a column so wide. An empty text has one empty line. */
export function linesOf(sheet: Paper, text: string, style: Style, width: number): readonly Line[] {
  return unparted(showable(text))
    .split('\n')
    .flatMap((paragraph) => {
      const lines = broken(sheet, [{ text: paragraph.trim(), style }], width);
      return together(lines.map(({ stretches, width }) => ({ text: stretches[0]?.text ?? '', width })));
    });
}

/** "6 av 14" stays on one line, and so do a telephone number and a day of a month. */
export function unparted(text: string): string {
  return text
    .replace(/(?<=\d) (av|of) (?=\d)/g, '\u00a0$1\u00a0')
    .replace(/(?<=\d\d) (?=\d\d)/g, '\u00a0')
    .replace(dayOfMonth, '\u00a0');
}

/** In Swedish and English; the start of each month tells it. */
const dayOfMonth = /(?<=\b\d\d?) (?=(?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec)[a-z]*\b)/gi;

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

/** A space after the last word, so that it is not read together with what stands beside it. */
export function spaced(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, i) => (i === lines.length - 1 ? { ...line, text: `${line.text} ` } : line));
}

/** Writes lines one below the other, their first line box at the top given. */
export function writeLines(
  sheet: Paper,
  lines: readonly Line[],
  style: Style,
  at: Point,
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
  const runs = runsOf(sheet, text, style.weight);
  let along = x;
  runs.forEach((run, i) => {
    const font = chooseFont(sheet.pdf, run.font, sizeOf(run, style));
    const width = i < runs.length - 1 ? font.widthOfString(run.text) : 0;
    // One base line for all, whatever the height of their typefaces.
    font
      .fillColor(style.colour)
      .text(run.text, along, top + ascent * style.size, { lineBreak: false, baseline: 'alphabetic' });
    along += width;
  });
}

/** The real text where some of it could not be shown, or runs to the left, so that it is read aloud in its order. */
export function spokenAs(text: string, lines: readonly Line[]): TagOptions {
  const lacking = lines.some((line) => line.text.includes(missing) || isMixed(line.text));
  return lacking ? { actual: unmarked(text) } : {};
}
