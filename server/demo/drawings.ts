/** Line drawings for the demo's short form: one a question, people without age, sex or colour. Our own; drawn by hand as paths. */
import type { Localised } from '../../surveys/languages.ts';
import { inventedIn } from './invented.ts';

interface Drawing {
  /** Head and shoulders, standing at the lower edge: the middle of the head, and its upper half's end. */
  readonly people: readonly { readonly x: number; readonly top?: number }[];
  /** SVG paths in a box of 240 by 120, drawn with a line and not filled. */
  readonly lines: string;
  /** The one part that is filled, to lead the eye. */
  readonly filled: string;
  readonly alt: Localised;
}

/** In pixels, twice the box, for screens that are sharp. */
export const width = 480;
export const height = 240;

/** By the question's key. */
export const drawings = inventedIn<Readonly<Record<string, Drawing>>>('drawings');

export function svgOf({ people, lines, filled }: Drawing): string {
  const drawn = people.map(person).join('') + lines;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 240 120"><rect width="240" height="120" fill="#fff"/><path d="${filled}" fill="#cfe3e0" stroke="#0f4c4a" stroke-width="3" stroke-linejoin="round"/><path d="${drawn}" fill="none" stroke="#17252b" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

function person({ x, top = 34 }: Drawing['people'][number]): string {
  return `M${x - 13} ${top}a13 13 0 1 0 26 0a13 13 0 1 0-26 0zM${x - 26} 116V${top + 46}a26 24 0 0 1 52 0V116`;
}
