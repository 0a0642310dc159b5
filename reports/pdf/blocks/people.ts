/** Small people, one for each who was asked or answered, so many of them filled. */
import type { Bounds } from '../../disclosure/disclosed.ts';
import { colour, page, wide } from '../layout/looks.ts';
import type { Piece } from '../layout/pieces.ts';
import { columnAt, put } from '../layout/sheet.ts';
import type { Drawing } from '../layout/styles.ts';

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
export function people(sheet: Drawing, { count, of }: People, alt: string): readonly Piece[] {
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
