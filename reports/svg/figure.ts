/** A figure of the report as a picture of its own: self-contained SVG with all that it needs to be understood elsewhere. */
import type { Say } from '../../surveys/languages.ts';
import { sayWithout } from '../comparisons/in-words.ts';
import { sayAbout } from '../counts-in-words.ts';
import type { FigureBlock } from '../document/document.ts';
import { type Picture, rowsOf } from '../document/picture.ts';
import { pictureOf } from '../pdf/blocks/picture.ts';
import { words } from '../pdf/blocks/text.ts';
import { keyOf, writeKey } from '../pdf/charts/key.ts';
import { colour, page, wide } from '../pdf/layout/looks.ts';
import { aired, heightOf, type Piece, stacked } from '../pdf/layout/pieces.ts';
import { type Drawing, stylesOf } from '../pdf/layout/styles.ts';
import type { Wording } from '../words.ts';
import { outlinesOf, recording, round } from './recording.ts';

export interface FigureAbout extends Wording {
  /** Name of the audit, and the year it was made. */
  readonly audit: string;
  readonly year: string;
  /** The picture says so, wherever it ends up. */
  readonly invented: boolean;
}

/** In points, as on paper. */
const margin = 20;
/** In pixels: as wide as a slide or a column of a page takes without being shrunk. */
const width = 760;
const pixels = width / (wide + 2 * margin);

/**
 * In: a figure of a document. Out: SVG, drawn as it is on paper, whose words are outlines, so that it looks alike in every
 * program, with its title and its alternative text as `title` and `desc` for whoever does not see it, and its source beneath it.
 */
export function figureSvg(figure: FigureBlock, about: FigureAbout): string {
  const { pdf, svg } = recording();
  const sheet = sheetFor(pdf, about);
  const pieces = piecesOf(sheet, figure, about);
  stacked(sheet, pieces);
  const [drawn, height] = [svg(), heightInPixels(pieces)];
  const box = [page.left - margin, -margin, width / pixels, height / pixels].map(round);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xml:lang="${about.language}" width="${width}" height="${height}" viewBox="${box.join(' ')}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(nameOf(figure))}</title>`,
    `<desc id="desc">${escaped(figure.alt)}</desc>`,
    `<defs>${outlinesOf(drawn)}</defs>`,
    `<rect x="${box[0]}" y="${box[1]}" width="100%" height="100%" fill="${colour.white}"/>`,
    drawn,
    '</svg>\n',
  ].join('\n');
}

/** In pixels, before anything is drawn. */
export function sizeOf(figure: FigureBlock, about: FigureAbout) {
  return { width, height: heightInPixels(piecesOf(sheetFor(recording().pdf, about), figure, about)) };
}

const heightInPixels = (pieces: readonly Piece[]) => Math.ceil((heightOf(pieces) + 2 * margin) * pixels);

const sheetFor = (pdf: PDFKit.PDFDocument, { say, language }: FigureAbout): Drawing => ({
  pdf,
  say,
  language,
  direction: 'ltr',
  plainDigits: true,
  styles: stylesOf('full'),
  open: [],
  y: 0,
});

function piecesOf(sheet: Drawing, figure: FigureBlock, about: FigureAbout): readonly Piece[] {
  const { finding, small } = sheet.styles;
  const heading = { ...finding, colour: colour.pine };
  const warning = { ...finding, size: small.size, colour: '#8a1c1c' };
  const { picture } = figure;
  return [
    ...(about.invented ? aired(words(sheet, 'P', sheet.say('report.invented'), warning), 0, 8) : []),
    ...aired(words(sheet, 'P', figure.title, heading), 0, 10),
    ...(picture.as === 'choices' ? words(sheet, 'P', sayAbout(picture.question, sheet.say), small) : []),
    // In a report its words stand beside it.
    ...(picture.as === 'shares' ? keysOf(sheet, figure) : []),
    ...pictureOf(sheet, { ...figure, picture: alone(picture, sheet.say) }),
    ...aired(words(sheet, 'P', sourceOf(figure, about), small), 10),
  ];
}

/** What stands about the sides of a comparison elsewhere in a report: what each was asked, and whom it is without. */
function alone(picture: Picture, say: Say): Picture {
  if (picture.as !== 'comparison') return picture;
  const sides = picture.compared.sides.map((side) => ({
    ...side,
    label: [side.label, side.question, sayWithout(side, say)].filter(Boolean).join('. '),
  }));
  return { ...picture, compared: { ...picture.compared, sides } };
}

function keysOf(sheet: Drawing, { picture }: FigureBlock): readonly Piece[] {
  return rowsOf(picture, sheet).map((group) => {
    const key = keyOf(sheet, group.key);
    return { height: key.height, after: 12, write: () => writeKey(sheet, key, sheet.y) };
  });
}

/** What it is called where it stands alone: its title, or whose answers it shows. */
export const nameOf = ({ title, of }: FigureBlock): string => title || of;

/** "CM-teamet Exempelköping, 15 av 24 svarade, 2026. Revision av CM." */
export function sourceOf({ of }: FigureBlock, { audit, year, say }: FigureAbout): string {
  return say('figures.source', { whose: [of, year].filter(Boolean).join(', '), audit });
}

/** Also of what XML has no sign for. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}
