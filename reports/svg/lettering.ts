/** Words as outlines, so that they look the same wherever a picture is opened: measured, broken into lines, and drawn. */
import { inVisualOrder, isMixed, mirrorOf, unmarked } from '../pdf/fonts/bidi.ts';
import { showable } from '../pdf/fonts/characters.ts';
import { type FontName, fontFor, fontOf, type Weight } from '../pdf/fonts/fonts.ts';

export interface Lettering {
  readonly weight: Weight;
  readonly size: number;
  readonly colour: string;
}

interface Run {
  readonly font: FontName;
  readonly text: string;
}

export const lineHeight = ({ size }: Lettering): number => size * 1.35;

export function widthOf(text: string, { weight, size }: Lettering): number {
  return runsOf(showable(text), weight).reduce((sum, run) => sum + advance(run, size), 0);
}

/** Lines no wider than that; a word that is wider is cut. An empty text has none. */
export function linesOf(text: string, style: Lettering, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=[\s\-–/])(?=\S)/).flatMap((one) => cut(one, style, width))) {
    if (line !== '' && widthOf(`${line}${word.trimEnd()}`, style) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

function cut(word: string, style: Lettering, width: number): readonly string[] {
  if (widthOf(word.trimEnd(), style) <= width) return [word];
  const parts = [''];
  for (const character of word) {
    const part = parts.at(-1) ?? '';
    if (part !== '' && widthOf(`${part}${character}`, style) > width) parts.push(character);
    else parts[parts.length - 1] = `${part}${character}`;
  }
  return parts;
}

/** Outlines of one line with its base line at `y`. */
export function letters(
  text: string,
  { weight, size, colour }: Lettering,
  { x, y }: { readonly x: number; readonly y: number },
): string {
  let along = x;
  const outlines = runsOf(showable(text), weight).map((run) => {
    const outline = outlineOf(run, size, { x: along, y });
    along += advance(run, size);
    return outline;
  });
  const path = outlines.join('');
  return path === '' ? '' : `<path fill="${colour}" d="${path}"/>`;
}

function outlineOf(
  { font, text }: Run,
  size: number,
  at: { readonly x: number; readonly y: number },
): string {
  const { unitsPerEm } = fontOf(font);
  const scale = size / unitsPerEm;
  const { glyphs, positions } = fontOf(font).layout(text);
  let along = at.x;
  return glyphs
    .map(({ path }, i) => {
      const { xAdvance, xOffset, yOffset } = positions[i] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
      const [x, y] = [along + xOffset * scale, at.y - yOffset * scale];
      along += xAdvance * scale;
      return path.transform(scale, 0, 0, -scale, x, y).toSVG();
    })
    .join('');
}

function advance({ font, text }: Run, size: number): number {
  return (fontOf(font).layout(text).advanceWidth * size) / fontOf(font).unitsPerEm;
}

/** Stretches of one font each, as seen from left to right. */
function runsOf(text: string, weight: Weight): readonly Run[] {
  const plain = text.replaceAll(/[\u00a0\n]/g, ' ');
  if (!isMixed(plain)) return fontsOf(unmarked(plain), weight);
  return inVisualOrder(plain, 'ltr').flatMap(({ text: stretch, leftward }) => {
    const runs = fontsOf(stretch, weight);
    return leftward ? runs.toReversed().flatMap((run) => seen(run, weight)) : runs;
  });
}

/** Arabic letters are turned by their typeface; all else that runs to the left is turned here. */
function seen(run: Run, weight: Weight): readonly Run[] {
  if (run.font === `${weight}-arabic`) return [run];
  return [...run.text].reverse().map((character) => ({
    font: mirrorOf(character) ? `${weight}-turned` : run.font,
    text: character,
  }));
}

function fontsOf(text: string, weight: Weight): readonly Run[] {
  const runs: { font: FontName; text: string }[] = [];
  for (const character of text) {
    // A zero with a slash is taken for another letter in a picture.
    const font = /\d/.test(character)
      ? (`${weight}-digits` as const)
      : (fontFor(character, weight) ?? weight);
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}
