/** One card: whom it is about, the code large, where to type it, and the same as a QR code. */
import { type Column, swedish, words } from '../pdf/blocks/text.ts';
import { type Style, widthOf } from '../pdf/layout/letters.ts';
import { atMost, linesOf, spokenAs, writeLines } from '../pdf/layout/lines.ts';
import { colour, page } from '../pdf/layout/looks.ts';
import { aired, heightOf, type Piece, stacked } from '../pdf/layout/pieces.ts';
import { type Box, type Paper, type Point, put, type TagOptions } from '../pdf/layout/sheet.ts';
import type { About, Card } from './handout.ts';
import { square } from './square.ts';

const pad = 15;
const squareSize = 96;
const between = 12;
/** The last is the smallest there is: small print is for those who see well. */
const sizes = [13, 12.5, 12, 11.5, 11, 10.5, 10] as const;
const smallest = 10;
const codeHeight = 36;
/** Of a name or a title; what is longer is cut short on paper, and read aloud whole. */
const mostLines = 3;

/** Written as large as it fits. */
export function card(paper: Paper, about: About, one: Card, at: Box): void {
  const bottom = at.y + at.height - pad;
  for (const size of sizes) {
    const { beside, beneath } = partsOf(paper, about, one, at, size);
    const top = at.y + pad;
    const middle = top + Math.max(squareSize, heightOf(beside)) + 8;
    const codeRoom = one.code === undefined ? 0 : codeHeight;
    if (size > smallest && middle + codeRoom + heightOf(beneath) > bottom) continue;
    paper.y = top;
    stacked(paper, beside);
    writeSquare(paper, one, at);
    paper.y = middle;
    if (one.code !== undefined) writeCode(paper, one.code, at);
    stacked(paper, beneath);
    return;
  }
}

interface Parts {
  /** What stands beside the QR code. */
  readonly beside: readonly Piece[];
  readonly beneath: readonly Piece[];
}

function partsOf(paper: Paper, about: About, one: Card, at: Box, size: number): Parts {
  const { say } = paper;
  const plain: Style = { weight: 'regular', size, colour: colour.ink, leading: 1.32 };
  const bold: Style = { ...plain, weight: 'bold' };
  const indent = indentOf(paper, at);
  const whole = { indent, width: at.width - 2 * pad };
  const narrow = { indent, width: whole.width - squareSize - between };
  const name: Style = { ...bold, size: size + 1.5, colour: colour.pine, leading: 1.2 };
  const P = (text: string, style: Style, place: Column) => words(paper, 'P', text, style, place);
  return {
    beside: [
      ...(about.invented ? P(say('site.invented'), bold, narrow) : []),
      ...aired(short(paper, 'H1', about.service, name, narrow, swedish(one)), 0, 2),
      ...short(paper, 'P', one.title, plain, narrow),
    ],
    beneath: [
      ...P(say(`handouts.${one.code === undefined ? 'go' : 'type-code'}`), plain, whole),
      ...P(one.typed, fitting(paper, one.typed, bold, whole.width), whole),
      ...aired(P(say('handouts.or-point'), plain, whole), 0, size / 3),
      ...(one.code === undefined ? [] : P(say('handouts.once'), plain, whole)),
      ...(about.anonymous ? P(say('handouts.anonymous'), plain, whole) : []),
      ...(one.lastDay === undefined ? [] : P(say('handouts.last-day', { day: one.lastDay }), bold, whole)),
    ],
  };
}

/** An address is not broken where it can be helped. */
function fitting(paper: Paper, text: string, style: Style, width: number): Style {
  const smaller = sizes.filter((size) => size <= style.size).map((size): Style => ({ ...style, size }));
  return smaller.find((each) => widthOf(paper, text, each) <= width) ?? style;
}

function short(
  paper: Paper,
  type: string,
  text: string,
  style: Style,
  place: Required<Column>,
  options: TagOptions = {},
): readonly Piece[] {
  const lines = linesOf(paper, text, style, place.width);
  if (lines.length <= mostLines) return words(paper, type, text, style, place, options);
  const shown = atMost(lines, mostLines).map((line) => line.text);
  return words(paper, type, shown.join('\n'), style, place, { ...options, actual: text });
}

/** From the edge that columns are reckoned from to where the lines of the card begin. */
function indentOf({ direction }: Paper, { x, width }: Box): number {
  return direction === 'rtl' ? page.right - (x + width - pad) : x + pad - page.left;
}

/** At the end of the lines: to the right, and to the left in Arabic. */
function writeSquare(paper: Paper, one: Card, at: Box): void {
  const x = paper.direction === 'rtl' ? at.x + pad : at.x + at.width - pad - squareSize;
  square(paper, one, { x, y: at.y + pad, size: squareSize });
}

/** On one line with the word for it, as large as it fits. Read as one. */
function writeCode(paper: Paper, code: string, at: Box): void {
  const label: Style = { weight: 'regular', size: 12, colour: colour.ink };
  const text = `${paper.say('handouts.code')} `;
  const inner = at.width - 2 * pad;
  const labelWidth = widthOf(paper, text, label);
  const style =
    [25, 23, 21, 19, 17, 15]
      .map((size): Style => ({ weight: 'bold', size, colour: colour.ink, leading: 1 }))
      .find((each) => labelWidth + 4 + spacedWidth(paper, code, each) <= inner) ?? label;
  const codeWidth = spacedWidth(paper, code, style);
  const left = at.x + pad;
  const right = left + inner;
  const rtl = paper.direction === 'rtl';
  const draw = (): void => {
    const y = paper.y;
    writeLines(paper, linesOf(paper, text, label, inner), label, {
      x: rtl ? right - labelWidth : left,
      y: y + style.size - label.size - 1,
    });
    writeSpaced(paper, code, style, {
      x: rtl ? right - labelWidth - 4 - codeWidth : left + labelWidth + 4,
      y: y + 1,
    });
  };
  put(paper, 'P', draw, spokenAs(`${text}${code}`, [{ text, width: 0 }]));
  paper.y += codeHeight;
}

/** Air between the letters of a code, in points. */
const spacing = 0.6;

/**
 * Letter by letter: a typeface that moves letters apart and together for the eye makes of "qj" two words, for those who
 * copy a code and for those who read it.
 */
function writeSpaced(paper: Paper, code: string, style: Style, { x, y }: Point): void {
  let along = x;
  for (const letter of code) {
    const width = widthOf(paper, letter, style);
    writeLines(paper, [{ text: letter, width }], style, { x: along, y });
    along += width + spacing;
  }
}

function spacedWidth(paper: Paper, code: string, style: Style): number {
  return [...code].reduce((sum, letter) => sum + widthOf(paper, letter, style) + spacing, 0);
}
