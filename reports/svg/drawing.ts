/** Shapes of a figure, in the colours of the report. Every measure is a pixel of the picture at its own size. */
import type { Segment } from '../figures.ts';
import { colour } from '../pdf/layout/looks.ts';
import { type Lettering, letters, lineHeight, linesOf, widthOf } from './lettering.ts';

/** Part of a picture, drawn from its own top downwards at the left of the page. */
export interface Drawn {
  readonly height: number;
  /** As SVG, where its top is at `y`. */
  readonly at: (y: number) => string;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const plain: Lettering = { weight: 'regular', size: 14, colour: colour.ink };
export const strong: Lettering = { weight: 'bold', size: 14, colour: colour.ink };
export const small: Lettering = { weight: 'regular', size: 12, colour: colour.soft };

/** The patterns of those of whom no side is known, and of those without an answer: told apart without colour. */
export const patterns = `<pattern id="unsure" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${colour.white}"/><circle cx="3" cy="3" r="1.1" fill="${colour.soft}"/></pattern>
<pattern id="no-answer" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${colour.hatchLight}"/><path d="M-2 10L10 -2M-2 2L2 -2M6 10L10 6" stroke="${colour.hatchDark}" stroke-width="2.6"/></pattern>`;

/** With a thin edge, so that the lightest step does not run into the paper. */
export function filled({ x, y, width, height }: Box, fill: string): string {
  const inner = `x="${round(x + 0.5)}" y="${round(y + 0.5)}" width="${round(Math.max(0, width - 1))}" height="${round(height - 1)}"`;
  return `<rect ${inner} fill="${fill}" stroke="${colour.edge}" stroke-width="1"/>`;
}

export const fillOf = ({ fill, as }: Pick<Segment, 'fill' | 'as'>): string =>
  fill ?? `url(#${as === 'unsure' ? 'unsure' : 'no-answer'})`;

/** A stacked bar. A number that does not fit its part is left out: the alternative text has it. */
export function stacked(segments: readonly Segment[], box: Box): string {
  return segments
    .map((segment) => {
      const part = { ...box, x: box.x + segment.start * box.width, width: segment.width * box.width };
      return filled(part, fillOf(segment)) + numberOn(segment, part);
    })
    .join('');
}

function numberOn({ number, ink }: Segment, { x, y, width, height }: Box): string {
  const style: Lettering = { weight: 'bold', size: 13, colour: ink };
  const wide = widthOf(number, style);
  if (number === '' || wide + 6 > width) return '';
  return letters(number, style, { x: x + (width - wide) / 2, y: y + height / 2 + 4.6 });
}

/** A count as a bar: what is sure of it, and then, dotted, what it may be at most. `base` is the whole width. */
export function barOf(
  { low, high }: { readonly low: number; readonly high: number },
  base: number,
  box: Box,
): string {
  const part = (from: number, to: number): Box => ({
    ...box,
    x: box.x + (from / base) * box.width,
    width: ((to - from) / base) * box.width,
  });
  const rail = `<rect x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}" fill="${colour.hatchLight}"/>`;
  const sure = low > 0 ? filled(part(0, low), colour.pine) : '';
  return rail + sure + (high > low ? filled(part(low, high), 'url(#unsure)') : '');
}

/** Lines one below the other. */
export function paragraph(text: string, style: Lettering, x: number, width: number): Drawn {
  const lines = linesOf(text, style, width);
  const each = lineHeight(style);
  return {
    height: lines.length * each,
    at: (y) => lines.map((line, i) => letters(line, style, { x, y: y + i * each + style.size })).join(''),
  };
}

/** Side by side, each in the middle of the highest. */
export function beside(...parts: readonly Drawn[]): Drawn {
  const height = Math.max(...parts.map((part) => part.height));
  return { height, at: (y) => parts.map((part) => part.at(y + (height - part.height) / 2)).join('') };
}

/** One below the other, with air between. */
export function below(parts: readonly Drawn[], air: number): Drawn {
  const shown = parts.filter(({ height }) => height > 0);
  const height = shown.reduce((sum, part, i) => sum + part.height + (i > 0 ? air : 0), 0);
  const at = (top: number): string => {
    let y = top;
    return shown
      .map((part) => {
        const drawn = part.at(y);
        y += part.height + air;
        return drawn;
      })
      .join('');
  };
  return { height, at };
}

const round = (measure: number): number => Math.round(measure * 100) / 100;
