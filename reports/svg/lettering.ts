/** Words as outlines, so that they look the same wherever a picture is opened: measured, broken into lines, and drawn. */

import type { Glyph } from 'fontkit';
import { showable } from '../pdf/fonts/characters.ts';
import { advanceOf, type FontName, fontOf } from '../pdf/fonts/fonts.ts';
import { type Run, runsOf, type Style, sizeOf, widthOf as widthIn } from '../pdf/layout/letters.ts';

export type Lettering = Pick<Style, 'weight' | 'size' | 'colour'>;

/** A zero with a slash is taken for another letter in a picture. */
const written = { direction: 'ltr', plainDigits: true } as const;

export const lineHeight = ({ size }: Lettering): number => size * 1.35;

export const widthOf = (text: string, style: Lettering): number => widthIn(written, inOneLine(text), style);

/** Lines no wider than that; a word that is wider is cut. An empty text has none. */
export function linesOf(text: string, style: Lettering, width: number): readonly string[] {
  const words = text.split(/(?<=[\s\-–/])(?=\S)/).flatMap((one) => cut(one, style, width));
  return filled(words, style, width).map((line) => line.trimEnd());
}

function cut(word: string, style: Lettering, width: number): readonly string[] {
  return widthOf(word.trimEnd(), style) <= width ? [word] : filled([...word], style, width);
}

/** Pieces put together as far as there is room. */
function filled(pieces: readonly string[], style: Lettering, width: number): readonly string[] {
  const lines: string[] = [];
  let room = 0;
  for (const piece of pieces) {
    if (widthOf(piece.trimEnd(), style) > room) {
      lines.push('');
      room = width;
    }
    lines[lines.length - 1] += piece;
    room -= widthOf(piece, style);
  }
  return lines.filter((line) => line.trim() !== '');
}

/** One line with its base line at `y`, out of outlines that are drawn once for the whole picture (`outlinesOf`). */
export function letters(
  text: string,
  style: Lettering,
  { x, y }: { readonly x: number; readonly y: number },
): string {
  let along = x;
  const stretches = runsOf(written, inOneLine(text), style.weight).map((run) => {
    const [at, size] = [along, sizeOf(run, style)];
    along += advanceOf(run.text, run.font) * size;
    return stretch(run, size, { x: at, y });
  });
  return stretches.length === 0 ? '' : `<g fill="${style.colour}">${stretches.join('')}</g>`;
}

/** In the units of the typeface, which are many to a pixel: whole numbers. */
function stretch(
  { font, text }: Run,
  size: number,
  { x, y }: { readonly x: number; readonly y: number },
): string {
  const scale = Math.round((size / fontOf(font).unitsPerEm) * 1e6) / 1e6;
  const { glyphs, positions } = fontOf(font).layout(text);
  let along = 0;
  const drawn = glyphs.map((glyph, i) => {
    const { xAdvance, xOffset, yOffset } = positions[i] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
    const at = `x="${Math.round(along + xOffset)}"${yOffset ? ` y="${Math.round(yOffset)}"` : ''}`;
    along += xAdvance;
    const name = nameOf(font, glyph);
    return name === undefined ? '' : `<use xlink:href="#${name}" ${at}/>`;
  });
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${scale} ${-scale})">${drawn.join('')}</g>`;
}

/** Outlines of every letter that was ever drawn, by its name in a picture; undefined names have nothing to draw. */
const outlines = new Map<string, string>();

function nameOf(font: FontName, glyph: Glyph): string | undefined {
  const name = `${font}-${glyph.id}`;
  const outline = outlines.get(name) ?? glyph.path.toSVG();
  outlines.set(name, outline);
  return outline === '' ? undefined : name;
}

/** What the letters of a picture are drawn from: each once. */
export function outlinesOf(drawn: string): string {
  const used = new Set([...drawn.matchAll(/xlink:href="#([^"]+)"/g)].map(([, name = '']) => name));
  return [...used].map((name) => `<path id="${name}" d="${outlines.get(name) ?? ''}"/>`).join('\n');
}

const inOneLine = (text: string): string => showable(text).replaceAll('\n', ' ');

const round = (measure: number): number => Math.round(measure * 100) / 100;
