/** Running text of several parts: bold, and links out of the document or within it. Broken into lines as any other. */
import { isMixed } from '../fonts/bidi.ts';
import { showable } from '../fonts/characters.ts';
import type { Style } from './letters.ts';
import { type Line, linesOf, unparted } from './lines.ts';
import { colour } from './looks.ts';
import { broken, type RichLine } from './parting.ts';
import type { Paper } from './sheet.ts';

export interface Part {
  readonly text: string;
  readonly strong?: true;
  /** An address, or the name of a place in the document. */
  readonly href?: string;
  readonly place?: string;
  /** Where it is another than that of the text around it. */
  readonly lang?: string;
}

export interface Column {
  /** From the edge where lines begin. */
  readonly indent: number;
  readonly width: number;
}

export interface Rich {
  readonly parts: readonly Part[];
  readonly style: Style;
  readonly column: Column;
  readonly lines: readonly RichLine[];
}

/** Laid out in a column. What runs to the left is of one style: its order is that of whole lines. */
export function richOf(paper: Paper, wanted: readonly Part[], style: Style, column: Column): Rich {
  const text = wanted.map((part) => part.text).join('');
  const isPlain = wanted.length < 2 && !wanted.some(isMarked);
  if (isPlain || paper.direction === 'rtl' || isMixed(text)) {
    const lines = linesOf(paper, text, style, column.width);
    return { parts: [{ text }], style, column, lines: lines.map(asRich) };
  }
  const parts = wanted.map((part) => ({
    ...part,
    text: unparted(showable(part.text)).replaceAll('\n', ' '),
  }));
  const styled = parts.map((part) => ({ text: part.text, style: styleOf(part, style) }));
  return { parts, style, column, lines: broken(paper, styled, column.width) };
}

function isMarked({ strong, href, place, lang }: Part): boolean {
  return [strong, href, place, lang].some((mark) => mark !== undefined);
}

function asRich({ text, width }: Line): RichLine {
  return { stretches: [{ part: 0, text, width }], width };
}

/** What a part of a text is written in: links by their colour, those that lead out with a line beneath them too. */
export function styleOf({ strong, href, place }: Part, style: Style): Style {
  const weight = strong ? ('bold' as const) : style.weight;
  return { ...style, weight, ...((href ?? place) !== undefined && { colour: colour.pine }) };
}
