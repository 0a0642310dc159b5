/** Running text of several parts: bold, and links out of the document or within it. Broken into lines as any other. */
import { isMixed } from '../fonts/bidi.ts';
import { showable } from '../fonts/characters.ts';
import { type Style, widthOf } from './letters.ts';
import { type Line, linesOf, unparted } from './lines.ts';
import { colour } from './looks.ts';
import { cut, inPieces, parted } from './parting.ts';
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

/** A stretch of a line in one style, of one part. */
export interface Stretch {
  readonly part: number;
  readonly text: string;
  readonly width: number;
}

export interface RichLine {
  readonly stretches: readonly Stretch[];
  readonly width: number;
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
  return { parts, style, column, lines: broken(paper, parts, style, column.width) };
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

/** A word with what follows it closely in other parts: "**viktigt**," is not parted before its comma. */
type Word = readonly { readonly part: number; readonly text: string }[];

function wordsIn(parts: readonly Part[]): readonly Word[] {
  const words: { part: number; text: string }[][] = [];
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

/** A text being broken: the parts of its lines so far, and how much of the last is used. */
interface Breaking {
  readonly paper: Paper;
  readonly styles: readonly Style[];
  readonly width: number;
  readonly lines: { part: number; text: string }[][];
  used: number;
}

function broken(paper: Paper, parts: readonly Part[], style: Style, width: number): readonly RichLine[] {
  const styles = parts.map((part) => styleOf(part, style));
  const breaking: Breaking = { paper, styles, width, lines: [[]], used: 0 };
  for (const word of wordsIn(parts)) {
    const [only, ...more] = word;
    if (only && more.length === 0) addWord(breaking, only);
    else addWhole(breaking, word);
  }
  return breaking.lines.map((line) => lineOf(breaking, line));
}

function wideIn({ paper, styles }: Breaking, text: string, part: number): number {
  const style = styles[part];
  return style ? widthOf(paper, text, style) : 0;
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
  breaking.lines.at(-1)?.push({ part, text });
  breaking.used += wideIn(breaking, text, part);
}

/** Neighbours of one part are one stretch; the space that ends a line is none of its width. */
function lineOf(
  breaking: Breaking,
  line: readonly { readonly part: number; readonly text: string }[],
): RichLine {
  const merged: { part: number; text: string }[] = [];
  for (const { part, text } of line) {
    const last = merged.at(-1);
    if (last?.part === part) last.text += text;
    else merged.push({ part, text });
  }
  const stretches = merged.map(({ part, text }, i) => {
    const shown = i === merged.length - 1 ? text.trimEnd() : text;
    return { part, text: shown, width: wideIn(breaking, shown, part) };
  });
  return { stretches, width: stretches.reduce((sum, { width }) => sum + width, 0) };
}
