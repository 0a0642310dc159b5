/** Words as outlines, so that they look the same wherever a picture is opened. */
import type { Glyph } from 'fontkit';
import { type FontName, fontOf } from '../pdf/fonts/fonts.ts';

interface Lettering {
  readonly font: FontName;
  readonly size: number;
  readonly fill: string;
}

/** One line with its base line at `y`, out of outlines that are drawn once for the whole picture (`outlinesOf`). */
export function letters(text: string, { font, size, fill }: Lettering, x: number, y: number): string {
  const scale = Math.round((size / fontOf(font).unitsPerEm) * 1e6) / 1e6;
  const { glyphs, positions } = fontOf(font).layout(text);
  let along = 0;
  const drawn = glyphs.map((glyph, i) => {
    const { xAdvance, xOffset, yOffset } = positions[i] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
    // In the units of the typeface, which are many to a point: whole numbers.
    const at = `x="${Math.round(along + xOffset)}"${yOffset ? ` y="${Math.round(yOffset)}"` : ''}`;
    along += xAdvance;
    const name = nameOf(font, glyph);
    return name === undefined ? '' : `<use xlink:href="#${name}" ${at}/>`;
  });
  return `<g fill="${fill}" transform="translate(${round(x)} ${round(y)}) scale(${scale} ${-scale})">${drawn.join('')}</g>`;
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

/** To a hundredth of a point: what a screen shows. */
export const round = (measure: number): number => Math.round(measure * 100) / 100;
