/** A figure drawn: as vectors, as points for programs that read no vectors, and with its words beside it. */
import type { FigureBlock } from '../../reports/document/document.ts';
import { type FigureAbout, figureSvg, nameOf, sourceOf } from '../../reports/svg/figure.ts';
import { packed } from '../packages/packing.ts';

/** Twice the 72 points an inch that SVG is drawn at: sharp on a slide, and on paper at half its width. */
const density = 144;

export function svgOf(figure: FigureBlock, about: FigureAbout): Buffer {
  return Buffer.from(figureSvg(figure, about));
}

/** On white, so that it can be read wherever it is pasted. */
export async function pngOf(svg: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(svg, { density }).flatten({ background: '#ffffff' }).png().toBuffer();
}

/** All of them numbered, each with its alternative text and source as a text of the same name. One at a time. */
export async function zipOf(figures: readonly FigureBlock[], about: FigureAbout): Promise<Buffer> {
  const files = new Map<string, Buffer>();
  for (const [i, figure] of figures.entries()) {
    const name = `figure-${String(i + 1).padStart(2, '0')}`;
    const svg = svgOf(figure, about);
    files.set(`${name}.svg`, svg);
    files.set(`${name}.png`, await pngOf(svg));
    files.set(
      `${name}.txt`,
      Buffer.from(`${nameOf(figure)}\n\n${figure.alt}\n\n${sourceOf(figure, about)}\n`),
    );
  }
  return packed(files);
}
