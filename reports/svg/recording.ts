/**
 * In the place of a PDF: takes the calls that figures are drawn with on paper, and makes SVG of them. What is structure there is
 * nothing here, since a picture has one alternative text for the whole.
 */

import type { Glyph } from 'fontkit';
import { advanceOf, type FontName, fontOf } from '../pdf/fonts/fonts.ts';

interface Recording {
  readonly pdf: PDFKit.PDFDocument;
  /** Of all that has been drawn. */
  readonly svg: () => string;
}

interface Canvas {
  readonly drawn: string[];
  /** Not painted yet. */
  path: string;
  look: Look;
  /** By `save`, innermost last. */
  readonly kept: Look[];
  /** How many stretches have been clipped: their names. */
  clipped: number;
}

interface Look {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly cap: string;
  readonly join: string;
  readonly dash: string;
  readonly font: FontName;
  readonly size: number;
  /** Groups that are open since it was kept. */
  readonly clips: number;
}

const plain: Look = {
  fill: 'black',
  stroke: 'black',
  width: 1,
  cap: 'butt',
  join: 'miter',
  dash: 'none',
  font: 'regular',
  size: 1,
  clips: 0,
};

/** A stand-in for a page of PDF: what is drawn on it comes out as elements of SVG. */
export function recording(): Recording {
  const canvas: Canvas = { drawn: [], path: '', look: plain, kept: [], clipped: 0 };
  const calls = { ...shapes(canvas), ...looks(canvas), ...paints(canvas), addStructure: () => undefined };
  const widthOfString = (text: string) => advanceOf(text, canvas.look.font) * canvas.look.size;
  const pdf: Record<string, unknown> = { widthOfString, struct: () => structure };
  for (const [name, call] of Object.entries<(...given: never[]) => void>(calls))
    pdf[name] = (...given: never[]) => {
      call(...given);
      return pdf;
    };
  return { pdf: pdf as unknown as PDFKit.PDFDocument, svg: () => canvas.drawn.join('') };
}

/** What is drawn in an element is drawn; the element itself is nothing. */
const structure = {
  add: (child: unknown): void => {
    if (typeof child === 'function') child();
  },
  end: (): void => undefined,
};

function shapes(canvas: Canvas) {
  const go = (command: string, ...measures: readonly number[]): void => {
    canvas.path += `${command}${measures.map(round).join(' ')}`;
  };
  const polygon = (...[first = [], ...others]: readonly (readonly number[])[]): void => {
    go('M', ...first);
    for (const point of others) go('L', ...point);
    go('Z');
  };
  return {
    moveTo: (x: number, y: number) => go('M', x, y),
    lineTo: (x: number, y: number) => go('L', x, y),
    quadraticCurveTo: (...measures: readonly number[]) => go('Q', ...measures),
    closePath: () => go('Z'),
    polygon,
    rect: (x: number, y: number, width: number, height: number) =>
      polygon([x, y], [x + width, y], [x + width, y + height], [x, y + height]),
    circle: (x: number, y: number, r: number) => {
      go('M', x - r, y);
      for (const to of [x + r, x - r]) go('A', r, r, 0, 0, 1, to, y);
      go('Z');
    },
    path: (given: string) => {
      canvas.path += given;
    },
  };
}

function looks(canvas: Canvas) {
  const turn = (given: Partial<Look>): void => {
    canvas.look = { ...canvas.look, ...given };
  };
  return {
    fillColor: (fill: string) => turn({ fill }),
    strokeColor: (stroke: string) => turn({ stroke }),
    lineWidth: (width: number) => turn({ width }),
    lineCap: (cap: string) => turn({ cap }),
    lineJoin: (join: string) => turn({ join }),
    dash: (length: number, { space }: { readonly space: number }) => turn({ dash: `${length} ${space}` }),
    registerFont: () => undefined,
    font: (font: FontName, size: number) => turn({ font, size }),
    save: () => {
      canvas.kept.push(canvas.look);
      turn({ clips: 0 });
    },
    restore: () => {
      canvas.drawn.push('</g>'.repeat(canvas.look.clips));
      turn(canvas.kept.pop() ?? plain);
    },
    clip: () => {
      const name = `clip-${++canvas.clipped}`;
      canvas.drawn.push(`<clipPath id="${name}"><path d="${canvas.path}"/></clipPath>`);
      canvas.drawn.push(`<g clip-path="url(#${name})">`);
      canvas.path = '';
      turn({ clips: canvas.look.clips + 1 });
    },
  };
}

function paints(canvas: Canvas) {
  const paint = (look: string): void => {
    canvas.drawn.push(`<path d="${canvas.path}" ${look}/>`);
    canvas.path = '';
  };
  return {
    fill: (colour: string) => paint(`fill="${colour}"`),
    stroke: () => paint(`fill="none" ${lineOf(canvas.look)}`),
    fillAndStroke: (fill: string, stroke: string) =>
      paint(`fill="${fill}" ${lineOf({ ...canvas.look, stroke })}`),
    text: (text: string, x: number, y: number) => {
      canvas.drawn.push(letters(text, canvas.look, x, y));
    },
  };
}

function lineOf({ stroke, width, cap, join, dash }: Look): string {
  return `stroke="${stroke}" stroke-width="${width}" stroke-linecap="${cap}" stroke-linejoin="${join}" stroke-dasharray="${dash}"`;
}

interface Lettering {
  readonly font: FontName;
  readonly size: number;
  readonly fill: string;
}

/** One line with its base line at `y`, out of outlines that are drawn once for the whole picture (`outlinesOf`). */
function letters(text: string, { font, size, fill }: Lettering, x: number, y: number): string {
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
