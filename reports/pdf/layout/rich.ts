/** Running text of several parts: bold, and links out of the document or within it. Broken into lines as any other. */
import { isMixed } from '../fonts/bidi.ts';
import { showable } from '../fonts/characters.ts';
import {
  cut,
  inPieces,
  type Line,
  lineHeight,
  linesOf,
  parted,
  type Style,
  widthOf,
  writeLines,
} from './lines.ts';
import { colour } from './looks.ts';
import { columnAt, type Paper, start, type Tag } from './sheet.ts';

export interface Part {
  readonly text: string;
  readonly strong?: true;
  /** An address, or the name of a place in the document. */
  readonly href?: string;
  readonly place?: string;
}

/** A stretch of a line in one style, of one part. */
interface Stretch {
  readonly part: number;
  readonly text: string;
  readonly width: number;
}

export interface RichLine {
  readonly stretches: readonly Stretch[];
  readonly width: number;
}

interface Column {
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
  const parts = wanted.map((part) => ({ ...part, text: showable(part.text).replaceAll('\n', ' ') }));
  return { parts, style, column, lines: broken(paper, parts, style, column.width) };
}

function isMarked({ strong, href, place }: Part): boolean {
  return strong !== undefined || href !== undefined || place !== undefined;
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

/** Links that go on over a page are one link to those who hear it. */
export type Opened = Map<number, Tag>;

/**
 * Writes some lines of a text at the paper's height, within the innermost open element: a link as an element of its own
 * with what can be pressed, and what it is called (PDF/UA-1, 7.18.5).
 */
export function writeRich(
  paper: Paper,
  { parts, style, column }: Rich,
  lines: readonly RichLine[],
  goesOn: boolean,
  opened: Opened,
): void {
  const top = paper.y;
  for (const run of runsOf(parts, lines)) {
    const link = parts[run[0]?.stretch.part ?? 0];
    const isLink = link?.href !== undefined || link?.place !== undefined;
    const draw = (): void => {
      for (const { line, stretch, x } of run) {
        const isLast = line === lines.length - 1 && !goesOn;
        drawStretch(
          paper,
          { parts, style, column },
          stretch,
          { x, y: top + line * lineHeight(style) },
          isLast,
          lines[line],
        );
      }
    };
    if (!isLink || !link) paper.open.at(-1)?.add(draw);
    else {
      const part = run[0]?.stretch.part ?? 0;
      const tag = opened.get(part) ?? start(paper, 'Link');
      opened.set(part, tag);
      tag.add(draw);
      for (const { line, stretch, x } of run)
        annotate(paper, link, tag, {
          x: leftOf(paper, column, lines[line], x),
          y: top + line * lineHeight(style),
          width: stretch.width,
          height: lineHeight(style),
        });
    }
  }
}

interface Set {
  readonly line: number;
  readonly stretch: Stretch;
  /** From the beginning of its line. */
  readonly x: number;
}

/** In reading order: neighbours that are links of one part, or no links, are drawn as one. */
function runsOf(parts: readonly Part[], lines: readonly RichLine[]): readonly (readonly Set[])[] {
  const runs: Set[][] = [];
  let before: number | undefined;
  lines.forEach(({ stretches }, line) => {
    let x = 0;
    for (const stretch of stretches) {
      const part = parts[stretch.part];
      const link = (part?.href ?? part?.place) ? stretch.part : -1;
      if (link !== before) runs.push([]);
      runs.at(-1)?.push({ line, stretch, x });
      before = link;
      x += stretch.width;
    }
  });
  return runs;
}

function leftOf(paper: Paper, { indent, width }: Column, line: RichLine | undefined, x: number): number {
  const from = columnAt(paper, indent, width);
  return paper.direction === 'rtl' ? from + width - (line?.width ?? 0) + x : from + x;
}

function drawStretch(
  paper: Paper,
  { parts, style, column }: Pick<Rich, 'parts' | 'style' | 'column'>,
  { part, text, width }: Stretch,
  { x, y }: { readonly x: number; readonly y: number },
  isLast: boolean,
  line: RichLine | undefined,
): void {
  const own = styleOf(parts[part] ?? { text }, style);
  const at = { x: leftOf(paper, column, line, x), y };
  // A second, empty line makes the first end as one that goes on does.
  const ends = line?.stretches.at(-1)?.text === text && line.stretches.at(-1)?.part === part;
  const spaced = ends && !isLast && !/[-\u00ad]$/.test(text) ? `${text} ` : text;
  writeLines(paper, [{ text: spaced, width }], own, at);
  if (parts[part]?.href !== undefined) underline(paper, own, at, width);
}

function underline(
  { pdf }: Paper,
  style: Style,
  { x, y }: { readonly x: number; readonly y: number },
  width: number,
): void {
  const base = y + lineHeight(style) / 2 + style.size * 0.5;
  pdf
    .moveTo(x, base)
    .lineTo(x + width, base)
    .lineWidth(0.5)
    .strokeColor(style.colour)
    .stroke();
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What can be pressed, with what it is called. */
export function annotate(
  paper: Paper,
  { text, href, place }: Part,
  link: Tag,
  { x, y, width, height }: Box,
): void {
  const options = { structParent: link, Contents: new String(text.trim()) } as object;
  if (place !== undefined) paper.pdf.goTo(x, y, width, height, place, options);
  else if (href !== undefined) paper.pdf.link(x, y, width, height, asAddress(href), options);
}

/** In the signs that an address may have. */
function asAddress(href: string): string {
  return URL.canParse(href) ? new URL(href).href : encodeURI(href);
}
