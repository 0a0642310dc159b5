/** What stands at the head and the foot of every page: what it is about, who sends it, and what a reader must know of it. */
import type { Logo } from '../../document/document.ts';
import { unmarked } from '../fonts/bidi.ts';
import { type Style, widthOf } from './letters.ts';
import { lineHeight, linesOf, writeLines } from './lines.ts';
import { colour, page, paints, wide } from './looks.ts';
import { drawStairs } from './mark.ts';
import { columnAt, decorate, inside, put } from './sheet.ts';
import type { Sheet } from './styles.ts';

const soft: Style = { weight: 'regular', size: 9, colour: colour.soft, leading: 1.3 };
const named: Style = { weight: 'bold', size: 11.5, colour: colour.pine, leading: 1.3 };
const footTop = page.height - 46;

/** The line beneath the head, and where text begins. */
const rule = { first: 72, others: 60 } as const;
const highestLogo = 42;
const widestLogo = 190;

/** Where what is written on a page begins. */
export function topOf(isFirst: boolean): number {
  return (isFirst ? rule.first : rule.others) + 24;
}

interface Of {
  readonly number: number;
  readonly count: number;
}

/** Of the first page the sender is read aloud, and the logo told; all else is seen, and not part of the text. */
export function furnish(sheet: Sheet, of: Of, foot: string): void {
  const isFirst = of.number === 1;
  const baseline = isFirst ? rule.first - 14 : rule.others - 12;
  if (isFirst) inside(sheet, 'Div', () => sender(sheet, baseline));
  else decorate(sheet, () => mark(sheet, sheet.say('site.name'), baseline), 'Pagination');
  decorate(sheet, () => head(sheet, isFirst ? rule.first : rule.others, baseline, isFirst), 'Pagination');
  decorate(sheet, () => footOf(sheet, of, foot), 'Pagination');
}

function sender(sheet: Sheet, baseline: number): void {
  const { logo, sender: name } = sheet.document;
  const drawn = logo ? drawLogo(sheet, logo) : undefined;
  const words = name === '' ? sheet.say('site.name') : name;
  if (!drawn) decorate(sheet, () => stairs(sheet, baseline));
  const indent = drawn ? drawn + 12 : markWidth;
  const [line] = linesOf(sheet, words, named, 230);
  if (!line) return;
  put(sheet, 'P', () => {
    const at = { x: columnAt(sheet, indent, line.width), y: baseline - lineHeight(named) + 3.5 };
    writeLines(sheet, [{ ...line, text: `${line.text} ` }], named, at);
  });
}

/** How wide it is, at most so high and so wide; undefined where it cannot be read: then the mark stands there. */
function drawLogo(sheet: Sheet, { bytes, alt }: Logo): number | undefined {
  try {
    const image = (sheet.pdf as Opening).openImage(Buffer.from(bytes));
    const scale = Math.min(highestLogo / image.height, widestLogo / image.width);
    const [width, height] = [image.width * scale, image.height * scale];
    const [x, y] = [columnAt(sheet, 0, width), rule.first - 10 - height];
    const bbox = [x, y, x + width, y + height] as const;
    put(sheet, 'Figure', () => sheet.pdf.image(image as unknown as string, x, y, { width, height }), {
      alt,
      bbox,
    });
    return width;
  } catch {
    return undefined;
  }
}

/** What the types of pdfkit leave out. */
type Opening = Sheet['pdf'] & {
  openImage(bytes: Buffer): { readonly width: number; readonly height: number };
};

const markWidth = 26;

function stairs(sheet: Sheet, baseline: number): void {
  const size = { width: 5, gap: 2.2, heights: [6.5, 10.7, 15.5], round: 1.5 };
  drawStairs(sheet, { x: columnAt(sheet, 0, 19.4), y: baseline }, size, colour.pine);
}

function mark(sheet: Sheet, name: string, baseline: number): void {
  const size = { width: 3.6, gap: 1.6, heights: [4.6, 7.6, 11], round: 1.1 };
  drawStairs(sheet, { x: columnAt(sheet, 0, 14), y: baseline }, size, colour.pine);
  const style: Style = { ...named, size: 9.5 };
  const width = widthOf(sheet, name, style);
  writeLines(sheet, [{ text: name, width }], style, {
    x: columnAt(sheet, 20, width),
    y: baseline - lineHeight(style) + 3,
  });
}

/** What it is about on the side where lines end, before it that it is a draft or withdrawn, and the line beneath. */
function head(sheet: Sheet, y: number, baseline: number, isFirst: boolean): void {
  const { document, say } = sheet;
  const badge = document.state === 'released' ? undefined : say(`printed.${document.state}`);
  const room = badge ? 200 : 265;
  const text = shortened(sheet, document.running, soft, room);
  const width = widthOf(sheet, text, soft);
  writeLines(sheet, [{ text, width }], soft, {
    x: columnAt(sheet, wide - width, width),
    y: baseline - lineHeight(soft) + 2.5,
  });
  if (badge) drawBadge(sheet, badge, wide - width - 12, baseline);
  const { pdf } = sheet;
  pdf.moveTo(page.left, y).lineTo(page.right, y);
  pdf
    .lineWidth(isFirst ? 1.8 : 0.75)
    .strokeColor(isFirst ? colour.pine : colour.line)
    .stroke();
}

function drawBadge(sheet: Sheet, text: string, end: number, baseline: number): void {
  const strong = sheet.document.state === 'withdrawn' ? paints.change.strong : paints.develop.strong;
  const style: Style = { weight: 'bold', size: 9.5, colour: colour.white, leading: 1.3 };
  const width = widthOf(sheet, text, style);
  const height = 15;
  const top = baseline - 11.5;
  const box = width + 14;
  sheet.pdf.roundedRect(columnAt(sheet, end - box, box), top, box, height, 3).fill(strong);
  const y = top + (height - lineHeight(style)) / 2;
  writeLines(sheet, [{ text, width }], style, { x: columnAt(sheet, end - box + 7, width), y });
}

function footOf(sheet: Sheet, { number, count }: Of, text: string): void {
  const { document, say, pdf } = sheet;
  const marks = [
    ...(document.invented ? [say('printed.invented')] : []),
    say('paper.page', { page: number, pages: count }),
  ];
  const where = marks.join(' · ');
  const width = widthOf(sheet, where, soft);
  pdf
    .moveTo(page.left, footTop)
    .lineTo(page.right, footTop)
    .lineWidth(0.75)
    .strokeColor(colour.line)
    .stroke();
  const kept = shortened(sheet, text, soft, wide - width - 20);
  const own = widthOf(sheet, kept, soft);
  writeLines(sheet, [{ text: kept, width: own }], soft, { x: columnAt(sheet, 0, own), y: footTop + 7 });
  writeLines(sheet, [{ text: where, width }], soft, {
    x: columnAt(sheet, wide - width, width),
    y: footTop + 7,
  });
}

/** The first line of a text, with dots where there is more of it. */
function shortened(sheet: Sheet, text: string, style: Style, width: number): string {
  const [first, ...more] = linesOf(sheet, text.replaceAll('\n', ' '), style, width - 8);
  if (!first || more.length === 0) return first?.text ?? '';
  return `${unmarked(first.text).replace(/[\u00ad\s.,·-]+$/, '')}…`;
}
