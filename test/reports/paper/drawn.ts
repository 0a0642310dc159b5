/** Where things come to stand on the pages of a file: everything that is drawn while it is written, in points. */
import PDFDocument from 'pdfkit';
import { faceBox } from '../../../surveys/questionnaires/faces.ts';

export interface Drawn {
  readonly what: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Method = (this: PDFKit.PDFDocument, ...args: never[]) => unknown;

/** What is drawn by anything that is written meanwhile. Nothing else may write at the same time. */
export async function drawnBy(write: () => Promise<unknown>): Promise<readonly Drawn[]> {
  const drawn: Drawn[] = [];
  const prototype = PDFDocument.prototype as unknown as Record<string, Method>;
  const before = Object.fromEntries(Object.keys(places).map((name) => [name, prototype[name] as Method]));
  let inPath = false;
  for (const [name, placeOf] of Object.entries(places)) {
    const original = before[name] as Method;
    prototype[name] = function (...args: never[]) {
      const at = inPath ? undefined : placeOf(this, ...(args as unknown as [never, never, never, never]));
      if (at) drawn.push({ what: name, page: this.bufferedPageRange().count, ...at });
      // A path is drawn by calls of its own, in the measures of what it is scaled to.
      inPath ||= name === 'path';
      const result = original.apply(this, args);
      if (name === 'path') inPath = false;
      return result;
    };
  }
  try {
    await write();
  } finally {
    Object.assign(prototype, before);
  }
  return drawn;
}

type Place = Omit<Drawn, 'what' | 'page'>;

const box = (left: number, top: number, width: number, height: number): Place => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Where the next path comes to stand: faces are the only ones. */
const moved = { x: 0, y: 0, scale: 1 };

/** Of the calls that put something in a place. Of text it is the base line. */
const places: Record<
  string,
  (pdf: PDFKit.PDFDocument, a: never, b: never, c: never, d: never) => Place | undefined
> = {
  rect: (_, x, y, width, height) => box(x, y, width, height),
  circle: (_, x, y, radius: number) => box(x - radius, y - radius, 2 * radius, 2 * radius),
  moveTo: (_, x, y) => box(x, y, 0, 0),
  lineTo: (_, x, y) => box(x, y, 0, 0),
  image: (_, _bytes, x, y, size: { width: number; height: number }) => box(x, y, size.width, size.height),
  text: (pdf, text: string, x, y) =>
    text.trim() === '' ? undefined : box(x, y, pdf.widthOfString(text.trimEnd()), 0),
  translate: (_, x, y) => {
    Object.assign(moved, { x, y });
    return undefined;
  },
  scale: (_, scale) => {
    Object.assign(moved, { scale });
    return undefined;
  },
  path: () => box(moved.x, moved.y, faceBox * moved.scale, faceBox * moved.scale),
};
