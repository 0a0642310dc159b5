/** The typeface of the report, read and parsed once per process. Two files a weight: western, and further Latin. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { unpacked } from './woff.ts';

export type Weight = 'regular' | 'bold';
/** The name a font is registered under; `-wide` has the letters of further Latin-script languages. */
export type FontName = Weight | `${Weight}-wide`;

const files: Readonly<Record<FontName, string>> = {
  regular: 'latin-400',
  bold: 'latin-700',
  'regular-wide': 'latin-ext-400',
  'bold-wide': 'latin-ext-700',
};

const known = new Map<FontName, Font>();

/** A parsed font, kept for the life of the process. */
export function fontOf(name: FontName): Font {
  const before = known.get(name);
  if (before) return before;
  const font = remembering(create(unpacked(read(files[name]))));
  known.set(name, font);
  return font;
}

export const fontNames = Object.keys(files) as readonly FontName[];

/** The font of a weight that has the character; undefined when neither has. */
export function fontFor(character: string, weight: Weight): FontName | undefined {
  const point = character.codePointAt(0) ?? 0;
  if (fontOf(weight).hasGlyphForCodePoint(point)) return weight;
  const wide: FontName = `${weight}-wide`;
  return fontOf(wide).hasGlyphForCodePoint(point) ? wide : undefined;
}

function read(name: string): Buffer {
  const { resolve } = createRequire(import.meta.url);
  const file = `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${name}-normal.woff`;
  return readFileSync(resolve(file));
}

/** Words that are laid out anew in every report cost most of its time; so many are remembered per font. */
const rememberedWords = 4000;

function remembering(font: Font): Font {
  const words = new Map<string, object>();
  const layout = (text: string, features?: readonly string[]): object => {
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
