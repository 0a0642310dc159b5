/** A figure of the report as a picture of its own: self-contained SVG with all that it needs to be understood elsewhere. */
import type { Say } from '../../surveys/languages.ts';
import type { FigureBlock } from '../document/document.ts';
import { colour } from '../pdf/layout/looks.ts';
import { barsOf, sharesOf } from './bars.ts';
import { choicesOf, comparisonOf, peopleOf } from './counts.ts';
import { below, type Drawn, paragraph, patterns, small } from './drawing.ts';
import { type Lettering, outlinesOf } from './lettering.ts';
import { page } from './page.ts';

export interface FigureAbout {
  /** Name of the audit, and the year it was made. */
  readonly audit: string;
  readonly year: string;
  /** The picture says so, wherever it ends up. */
  readonly invented: boolean;
  /** A language tag. */
  readonly language: string;
  readonly say: Say;
}

const heading: Lettering = { weight: 'bold', size: 19, colour: colour.pine };
const warning: Lettering = { weight: 'bold', size: 14, colour: '#8a1c1c' };

/**
 * In: a figure of a document. Out: SVG whose words are outlines, so that it looks alike in every program, with its title and its
 * alternative text as `title` and `desc` for whoever does not see it, and its source beneath it.
 */
export function figureSvg(figure: FigureBlock, about: FigureAbout): string {
  const { width, height } = sizeOf(figure, about);
  const drawn = wholeOf(figure, about).at(page.left);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xml:lang="${about.language}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(nameOf(figure))}</title>`,
    `<desc id="desc">${escaped(figure.alt)}</desc>`,
    `<defs>${patterns}`,
    `${outlinesOf(drawn)}</defs>`,
    `<rect width="${width}" height="${height}" fill="${colour.white}"/>`,
    drawn,
    '</svg>\n',
  ].join('\n');
}

/** In pixels, before anything is drawn. */
export function sizeOf(figure: FigureBlock, about: FigureAbout) {
  return { width: page.width, height: Math.ceil(wholeOf(figure, about).height + 2 * page.left) };
}

function wholeOf(figure: FigureBlock, about: FigureAbout): Drawn {
  const { say, invented } = about;
  return below(
    [
      ...(invented ? [paragraph(say('report.invented'), warning, page.left, page.wide)] : []),
      paragraph(figure.title, heading, page.left, page.wide),
      pictureOf(figure, say),
      paragraph(sourceOf(figure, about), small, page.left, page.wide),
    ],
    18,
  );
}

/** What it is called where it stands alone: its title, or whose answers it shows. */
export const nameOf = ({ title, of }: FigureBlock): string => title || of;

/** "CM-teamet Exempelköping, 15 av 24 svarade, 2026. Revision av CM." */
export function sourceOf({ of }: FigureBlock, { audit, year, say }: FigureAbout): string {
  return say('figures.source', { whose: [of, year].filter(Boolean).join(', '), audit });
}

function pictureOf({ picture }: FigureBlock, say: Say): Drawn {
  switch (picture.as) {
    case 'bars':
      return barsOf(picture.questions, say);
    case 'choices':
      return choicesOf(picture.question, say);
    case 'shares':
      return sharesOf(picture.rows, say);
    case 'people':
      return peopleOf(picture.count, picture.of);
    case 'comparison':
      return comparisonOf(picture.compared, say);
  }
}

/** Also of what XML has no sign for. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}
