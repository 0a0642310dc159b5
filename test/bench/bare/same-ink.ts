/**
 * The floor of a PDF: what a document draws, letter by letter and line by line, drawn again by pdfkit alone. No layout, no
 * tags, no links: every place is known already.
 */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

/** Whatever leaves ink, or says how the next will look. */
const inks = [
  'addPage',
  'circle',
  'clip',
  'closePath',
  'fill',
  'fillAndStroke',
  'fillColor',
  'font',
  'image',
  'lineCap',
  'lineJoin',
  'lineTo',
  'lineWidth',
  'moveTo',
  'path',
  'polygon',
  'quadraticCurveTo',
  'rect',
  'registerFont',
  'restore',
  'roundedRect',
  'save',
  'stroke',
  'strokeColor',
  'text',
] as const;

type Call = readonly [name: string, args: readonly unknown[]];
type Methods = Record<string, (...args: unknown[]) => unknown>;

/** What is drawn while a document is written, in its order. */
export async function inkOf(write: () => Promise<unknown>): Promise<readonly Call[]> {
  const drawing = PDFDocument.prototype as unknown as Methods;
  const calls: Call[] = [];
  const own = new Map<string, Methods[string]>();
  let depth = 0;
  for (const name of inks) {
    const method = drawing[name];
    if (!method) continue;
    own.set(name, method);
    drawing[name] = function (this: unknown, ...args: unknown[]): unknown {
      if (depth === 0) calls.push([name, args]);
      depth += 1;
      try {
        return method.apply(this, args);
      } finally {
        depth -= 1;
      }
    };
  }
  try {
    await write();
  } finally {
    for (const [name, method] of own) drawing[name] = method;
  }
  return calls;
}

/** Draws it again. */
export async function drawAgain(calls: readonly Call[], size: readonly [number, number]): Promise<Buffer> {
  const out = new PassThrough();
  const pdf = new PDFDocument({
    size: [...size],
    margin: 0,
    autoFirstPage: false,
    font: null as unknown as string,
  });
  pdf.pipe(out);
  const drawing = pdf as unknown as Methods;
  for (const [name, args] of calls) drawing[name]?.(...args);
  pdf.end();
  return buffer(out);
}
