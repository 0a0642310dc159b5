/** Breaks text into lines, measures them and writes them. Long words are cut rather than let out of their column. */

import { missing, showable } from '../fonts/characters.ts';
import { ascent } from '../fonts/fonts.ts';
import { chooseFont } from './document.ts';
import { runsOf, type Style, sizeOf, widthOf } from './letters.ts';
import { cut, inPieces, parted } from './parting.ts';
import type { Paper } from './sheet.ts';

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
