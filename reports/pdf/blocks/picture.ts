/** What a figure shows, laid out: questions, choices, areas and sides as rows with bars, or small people. */
import { inEvenPieces } from '../../../surveys/grouping.ts';
import { pictureWords } from '../../comparisons/in-words.ts';
import type { Bounds } from '../../disclosure/disclosed.ts';
import type { FigureBlock } from '../../document/document.ts';
import { type PictureRow, type RowGroup, rowsOf } from '../../document/picture.ts';
import { type Key, keyOf, writeKey } from '../charts/key.ts';
import { figureOfRows } from '../charts/rows.ts';
import { colour, page, wide } from '../layout/looks.ts';
import { aired, type Head, type Piece } from '../layout/pieces.ts';
import { columnAt, put } from '../layout/sheet.ts';
import type { Drawing } from '../layout/styles.ts';
import { bars, choices, type Look, shares, sides } from './picture-looks.ts';
import { words } from './text.ts';

/** One piece or several, tagged as figures; `alt` tells the finding and not the shape. */
export function pictureOf(sheet: Drawing, { picture, alt }: Pick<FigureBlock, 'picture' | 'alt'>) {
  const groups = rowsOf(picture, sheet);
  switch (picture.as) {
    case 'bars':
      return barsOf(sheet, groups, alt);
    case 'people':
      return people(sheet, picture, alt);
    case 'choices':
      return [{ ...figureOf(sheet, groups, choices(sheet), alt), before: 6 }];
    case 'shares':
      return [{ ...figureOf(sheet, groups, shares(sheet, picture), alt), before: 6 }];
    case 'comparison': {
      const figure = { ...figureOf(sheet, groups, sides(sheet), alt), before: 6 };
      const said = pictureWords(picture.compared, sheet.say).map(({ word }) => word);
      if (said.length === 0) return [figure];
      const beneath = words(sheet, 'P', `${said.join('. ')}.`, sheet.styles.small);
      return [{ ...figure, bond: 'always' as const }, ...aired(beneath, 0)];
    }
  }
}

function figureOf(sheet: Drawing, groups: readonly RowGroup[], { frame, row }: Look, alt: string): Piece {
  const names = groups.flatMap(({ key }) => key);
  const key = names.length > 0 ? keyOf(sheet, names) : undefined;
  return figureOfRows(sheet, groups.flatMap(({ rows }) => rows).map(row), frame, alt, key);
}

/** A figure is never cut; so many rows make one, so that little is left empty where it has to go to the next page. */
const mostRows = 6;

/**
 * A figure says `alt` as a whole, and each later part of it what it is of. Without a key of its own a part is seen under that of
 * the part before, or, on a new page, under the key again.
 */
function barsOf(sheet: Drawing, groups: readonly RowGroup[], alt: string): readonly Piece[] {
  const { frame, row } = bars(sheet);
  const parts = groups.flatMap(({ key, rows }) => {
    const shared = keyOf(sheet, key);
    return inEvenPieces(rows, mostRows).map((some, i) => ({ some, shared, isNew: i === 0 }));
  });
  return parts.map(({ some, shared, isNew }, i) => {
    const said = i === 0 ? alt : spoken(sheet, some);
    const piece = figureOfRows(sheet, some.map(row), frame, said, isNew ? shared : undefined);
    return isNew ? { ...piece, before: 8 } : { ...piece, head: againOf(sheet, shared) };
  });
}

/** At the head of a page that the bars go on to. */
export const againOf = (sheet: Drawing, key: Key): Head => ({
  height: key.height,
  write: () => writeKey(sheet, key, sheet.y),
});

function spoken({ say }: Drawing, rows: readonly PictureRow[]): string {
  return rows.map(({ label, said }) => say('report.figure.row', { question: label, parts: said })).join(' ');
}

interface People {
  readonly count: Bounds;
  readonly of: number;
}

/** More than this would be too small to be seen as people. */
const most = 60;
const smallest = 22;
const tallest = 44;
/** How wide somebody is, with the air around, of how tall. */
const share = 0.62;

/**
 * `count` of `of` people are filled, those of whom it is not known dotted; of more than 60 as large a part of 60.
 * `alt` is what it says.
 */
function people(sheet: Drawing, { count, of }: People, alt: string): readonly Piece[] {
  const shown = Math.min(of, most);
  const { styles } = sheet;
  const perLine = shown <= 16 ? shown : Math.ceil(shown / Math.ceil(shown / 20));
  const tall = Math.max(smallest, Math.min(tallest * styles.air, wide / Math.max(1, perLine) / share));
  const step = tall * share;
  const lines = Math.ceil(shown / Math.max(1, perLine));
  const height = lines * (tall + 6);
  const part = shown / Math.max(1, of);
  const [low, high] = [Math.round(count.low * part), Math.round(count.high * part)];
  const write = (): void => {
    const top = sheet.y;
    const draw = (): void => {
      for (let i = 0; i < shown; i += 1) {
        const x = columnAt(sheet, (i % perLine) * step, step);
        const at = { x: x + step / 2, y: top + Math.floor(i / perLine) * (tall + 6), tall: tall * 0.92 };
        person(sheet.pdf, at, i < low ? 'filled' : i < high ? 'unsure' : 'empty');
      }
    };
    put(sheet, 'Figure', draw, { alt, bbox: [page.left, top, page.right, top + height] });
  };
  return [{ height, write, before: 4 * styles.air, after: 2 * styles.air }];
}

interface At {
  /** The middle. */
  readonly x: number;
  readonly y: number;
  readonly tall: number;
}

/** A head and a body, told apart without colour: filled, outlined, or half filled. */
function person(pdf: PDFKit.PDFDocument, { x, y, tall }: At, as: 'filled' | 'unsure' | 'empty'): void {
  const head = tall * 0.2;
  const half = tall * 0.26;
  const shoulder = y + tall * 0.46;
  const end = y + tall;
  const body = (): void => {
    pdf
      .moveTo(x - half, end)
      .lineTo(x - half, shoulder + half * 0.7)
      .quadraticCurveTo(x - half, shoulder, x - half * 0.3, shoulder)
      .lineTo(x + half * 0.3, shoulder)
      .quadraticCurveTo(x + half, shoulder, x + half, shoulder + half * 0.7)
      .lineTo(x + half, end)
      .closePath();
  };
  const paint = (): void => {
    pdf.lineWidth(1.3).lineJoin('round');
    if (as === 'filled') pdf.fillAndStroke(colour.pine, colour.pine);
    else if (as === 'unsure') pdf.fillAndStroke(colour.hatchDark, colour.pine);
    else pdf.fillAndStroke(colour.white, colour.pine);
  };
  pdf.circle(x, y + head, head);
  paint();
  body();
  paint();
}
