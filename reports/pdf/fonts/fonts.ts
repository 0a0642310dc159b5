/**
 * The typefaces of PDF files, each read and parsed once per process, and not before a sign needs it: one for western letters,
 * and what it lacks by others. Every document gets its letters here, so what one can show all can.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type GlyphRun } from 'fontkit';
import { mirrorOf } from './bidi.ts';

export type Weight = 'regular' | 'bold';
/** What draws the signs that the first typeface of a weight lacks, in the order they are asked in. */
const fallbacks = ['wide', 'arabic', 'cyrillic', 'cyrillic-wide', 'greek', 'emoji', 'symbols'] as const;
type Fallback = (typeof fallbacks)[number];

/**
 * The name a font is registered under; `-wide` has the letters of further Latin-script languages, `-turned` the signs of
 * the first as they are seen where text runs to the left, `-digits` a zero without a slash, which the first lacks, `-soft`
 * the hyphen that parts a word at the end of a line.
 */
export type FontName = Weight | `${Weight}-${Fallback | 'digits' | 'turned' | 'soft'}`;

const latin = (name: string) =>
  `atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${name}-normal.woff`;
// Most others draw several letters as one glyph, or dots as glyphs of their own: what is copied out is then misspelt.
const arabic = (name: string) => `amiri/files/amiri-${name}-normal.woff`;

const further = (name: string) => `noto-sans/files/noto-sans-${name}-normal.woff`;
// In lines alone: colours would be pictures, and print as grey.
const emoji = (name: string) => `noto-emoji/files/noto-emoji-emoji-${name}-normal.woff`;
const symbols = 'noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff';

const files: Readonly<Record<FontName, string>> = {
  regular: latin('latin-400'),
  bold: latin('latin-700'),
  'regular-digits': further('latin-400'),
  'bold-digits': further('latin-700'),
  'regular-wide': latin('latin-ext-400'),
  'bold-wide': latin('latin-ext-700'),
  'regular-arabic': arabic('arabic-400'),
  'bold-arabic': arabic('arabic-700'),
  'regular-cyrillic': further('cyrillic-400'),
  'bold-cyrillic': further('cyrillic-700'),
  'regular-cyrillic-wide': further('cyrillic-ext-400'),
  'bold-cyrillic-wide': further('cyrillic-ext-700'),
  'regular-greek': further('greek-400'),
  'bold-greek': further('greek-700'),
  'regular-emoji': emoji('400'),
  'bold-emoji': emoji('700'),
  'regular-symbols': symbols,
  'bold-symbols': symbols,
  'regular-turned': latin('latin-400'),
  'bold-turned': latin('latin-700'),
  'regular-soft': latin('latin-400'),
  'bold-soft': latin('latin-700'),
};

/** From the top of a line of the first typeface to its base line, as a share of the size. */
export const ascent = 0.984;

const known = new Map<FontName, Font>();

/** A parsed font, kept for the life of the process. */
export function fontOf(name: FontName): Font {
  const before = known.get(name);
  if (before) return before;
  const own = derived[name.split('-')[1] ?? ''];
  const font = own
    ? own(fontOf(name.split('-')[0] as Weight))
    : remembering(withoutKerning(lettersFirst(inflatedOnce(create(read(files[name])))), name));
  known.set(name, font);
  return font;
}

/** Fonts that are another in all but what they make of a text. */
const derived: Readonly<Record<string, (font: Font) => Font>> = { turned: turning, soft: softening };

/** The font of a weight that has the character; undefined when none has. */
export function fontFor(character: string, weight: Weight): FontName | undefined {
  const point = character.codePointAt(0) ?? 0;
  if (fontOf(weight).hasGlyphForCodePoint(point)) return weight;
  const others = fallbacks.map((name): FontName => `${weight}-${name}`);
  return others.find((name) => fontOf(name).hasGlyphForCodePoint(point));
}

/** How far a text goes along its line, in ems. Word by word, as it is drawn, so that words are laid out once in a process. */
export function advanceOf(text: string, name: FontName): number {
  const font = fontOf(name);
  const units = text.split(/(?<= )/).reduce((sum, word) => sum + font.layout(word).advanceWidth, 0);
  return units / font.unitsPerEm;
}

function read(name: string): Buffer {
  const { resolve } = createRequire(import.meta.url);
  return readFileSync(resolve(`@fontsource/${name}`));
}

/** What the types of fontkit leave out: where a table begins, unpacked. */
interface Packed {
  _getTableStream(tag: string): { pos: number } | null;
}

/** fontkit unpacks the table of outlines of a WOFF file anew for every glyph, which took a quarter of the time of a report. */
function inflatedOnce(font: Font): Font {
  const packed = font as Font & Packed;
  const streamOf = packed._getTableStream.bind(font);
  const outlines = streamOf('glyf');
  const start = outlines?.pos ?? 0;
  packed._getTableStream = (tag) => {
    if (tag !== 'glyf' || !outlines) return streamOf(tag);
    outlines.pos = start;
    return outlines;
  };
  return font;
}

/** Up to here a letter has one shape; signs of further on may stand for several letters drawn together. */
const afterLatin = 0x250;

/** A letter that is first met as a part of another, as A of Å, would be remembered without saying which it is. */
function lettersFirst(font: Font): Font {
  for (const point of font.characterSet) if (point < afterLatin) font.glyphForCodePoint(point);
  return font;
}

/** Draws a bracket as its mirror image, and still says which one was meant: that is what is copied and read aloud. */
function turning(font: Font): Font {
  return drawingAs(font, 'Turned', (character) => mirrorOf(character) ?? character);
}

/** Draws a hyphen, and says that it is a soft one (ISO 32000-1, 14.8.2.2.3): the word is read as one. */
function softening(font: Font): Font {
  return drawingAs(font, 'Soft', () => '-');
}

function drawingAs(font: Font, name: string, drawn: (character: string) => string): Font {
  const layout = (text: string): object => {
    const run = font.layout([...text].map(drawn).join(''));
    const glyphs = run.glyphs.map((glyph, i) =>
      Object.create(glyph, { codePoints: { value: [text.codePointAt(i)] } }),
    );
    return { glyphs, positions: run.positions, advanceWidth: run.advanceWidth };
  };
  // Under a name of its own, or pdfkit takes it for the font that it comes from.
  const postscriptName = `${font.postscriptName}-${name}`;
  return Object.create(font, {
    layout: { value: layout },
    postscriptName: { value: postscriptName },
  }) as Font;
}

/** Arabic letters that are moved into each other are taken for two words by programs that read a file. */
function withoutKerning(font: Font, name: FontName): Font {
  if (!name.endsWith('-arabic')) return font;
  const layout = (text: string): GlyphRun => font.layout(text, { kern: false });
  return Object.assign(Object.create(font) as Font, { layout });
}

/** Words that are laid out anew in every report cost most of its time; so many are remembered per font. */
const rememberedWords = 4000;

function remembering(font: Font): Font {
  const words = new Map<string, GlyphRun>();
  const layout = (text: string, features?: readonly string[]): GlyphRun => {
    if (features) return font.layout(text, features);
    const before = words.get(text);
    if (before) return before;
    if (words.size >= rememberedWords) words.clear();
    const run = font.layout(text);
    words.set(text, run);
    return run;
  };
  return Object.assign(Object.create(font) as Font, { layout });
}
