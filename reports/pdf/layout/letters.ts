/** What a text is written in: which font draws which of its signs, and how wide they are. */
import { inVisualOrder, isMixed, mirrorOf, type Stretch, unmarked } from '../fonts/bidi.ts';
import { advanceOf, type FontName, fontFor, fontOf, type Weight } from '../fonts/fonts.ts';
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

/**
 * How wide a text is, in points: its runs in the fonts that they are drawn in. Nothing of the document is touched by it, so
 * that a file is the same whatever has been measured before it.
 */
export function widthOf(paper: Pick<Paper, 'direction' | 'plainDigits'>, text: string, style: Style): number {
  const kept = widthsOf(paper, style.weight);
  const before = kept.get(text);
  if (before !== undefined) return before * style.size;
  const one = { ...style, size: 1 };
  const width = runsOf(paper, text, style.weight).reduce(
    (sum, run) => sum + advanceOf(run.text, run.font) * sizeOf(run, one),
    0,
  );
  if (kept.size >= mostKept) kept.clear();
  kept.set(text, width);
  return width * style.size;
}

/** The same words come again in every report; of so many is known how wide they are. */
const mostKept = 20_000;

const widths: readonly Map<string, number>[] = Array.from({ length: 8 }, () => new Map<string, number>());

/** By all that a width depends on beside the text and its size. */
function widthsOf({ direction, plainDigits }: Pick<Paper, 'direction' | 'plainDigits'>, weight: Weight) {
  const place = (weight === 'bold' ? 1 : 0) + (direction === 'rtl' ? 2 : 0) + (plainDigits ? 4 : 0);
  return widths[place] ?? new Map<string, number>();
}

/** Arabic letters of this typeface look smaller than Latin ones of the same size. */
const arabicSize = 1.2;

/** Their lines are thin, and close together. */
const emojiSize = 1.2;

export function sizeOf({ font }: Run, { size, weight }: Style): number {
  if (font === `${weight}-emoji`) return size * emojiSize;
  return font === `${weight}-arabic` ? size * arabicSize : size;
}

export interface Run {
  readonly font: FontName;
  readonly text: string;
}

const registered = new WeakMap<PDFKit.PDFDocument, Set<FontName>>();

/** Chooses a font. Those that a document never needs, of Arabic for most, are not even read. */
export function chooseFont(pdf: PDFKit.PDFDocument, name: FontName, size: number): PDFKit.PDFDocument {
  const known = registered.get(pdf) ?? new Set();
  registered.set(pdf, known);
  if (!known.has(name)) pdf.registerFont(name, fontOf(name) as unknown as Uint8Array);
  known.add(name);
  return pdf.font(name, size);
}

const western = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff–—‘’“”„…]*$/;

/** Stretches of one font each, as seen from left to right. */
export function runsOf(
  paper: Pick<Paper, 'direction' | 'plainDigits'>,
  text: string,
  weight: Weight,
): readonly Run[] {
  // Spaces that do not break are written as spaces, or they would be copied as such.
  const plain = text.replaceAll('\u00a0', ' ');
  const isPlain = western.test(plain) && !(paper.plainDigits && digit.test(plain));
  if (paper.direction === 'ltr' && isPlain) return plain === '' ? [] : [{ font: weight, text: plain }];
  if (paper.direction === 'ltr' && western.test(plain)) return withDigits(plain, weight);
  const fontIn = chosenBy(paper, weight);
  if (paper.direction === 'ltr' && !isMixed(plain)) return fontsOf(unmarked(plain), fontIn);
  return inVisualOrder(plain, paper.direction).flatMap((stretch) => seen(stretch, weight, fontIn));
}

const digit = /[0-9]/;

/** Most lines with a number have nothing else that the first typeface lacks. */
function withDigits(text: string, weight: Weight): readonly Run[] {
  return text.split(/([0-9]+)/).flatMap((part, i): readonly Run[] => {
    if (part === '') return [];
    return [{ font: i % 2 === 1 ? `${weight}-digits` : weight, text: part }];
  });
}

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

/** Ends a line within a word: drawn as a hyphen, and no part of the word when it is read or copied. */
export const softHyphen = '\u00ad';
