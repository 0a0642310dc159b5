/** What stands at the head and the foot of every page: what it is about, who sends it, and what a reader must know of it. */
import type { Logo } from '../../document/document.ts';
import { unmarked } from '../fonts/bidi.ts';
import { type Style, widthOf } from './letters.ts';
import { atMost, lineHeight, linesOf, spaced, writeLines } from './lines.ts';
import { colour, page, paints, wide } from './looks.ts';
import { drawStairs } from './mark.ts';
import { columnAt, decorate, inside, type Paper, put, rule } from './sheet.ts';
import type { Sheet } from './styles.ts';

const soft: Style = { weight: 'regular', size: 9, colour: colour.soft, leading: 1.3 };
const named: Style = { weight: 'bold', size: 11.5, colour: colour.pine, leading: 1.3 };
const footTop = page.height - 46;

/** The line beneath the head, and where text begins. */
const ruleAt = { first: 72, others: 60 } as const;
const highestLogo = 42;
const widestLogo = 190;

/** Where what is written on a page begins. */
export function topOf(isFirst: boolean): number {
  return (isFirst ? ruleAt.first : ruleAt.others) + 24;
}

interface Of {
  readonly number: number;
  readonly count: number;
  /** How far down a ground of colour goes; 0 for none. */
  readonly band: number;
}

/** Whose it is, and which version made when: a long name has a line of its own. */
export interface Foot {
  readonly sender: string;
  readonly made: string;
}

/** Of the first page the sender is read aloud, and the logo told; all else is seen, and not part of the text. */
export function furnish(sheet: Sheet, of: Of, foot: Foot): void {
  const isFirst = of.number === 1;
  const baseline = isFirst ? ruleAt.first - 14 : ruleAt.others - 12;
  if (of.band > 0) decorate(sheet, () => sheet.pdf.rect(0, 0, page.width, of.band).fill(colour.pine));
  if (isFirst) inside(sheet, 'Div', () => sender(sheet, baseline, of.band > 0));
  else decorate(sheet, () => mark(sheet, sheet.say('site.name'), baseline), 'Pagination');
  decorate(
    sheet,
    () => head(sheet, { y: isFirst ? ruleAt.first : ruleAt.others, baseline, isFirst, onBand: of.band > 0 }),
    'Pagination',
  );
  decorate(sheet, () => footOf(sheet, of, foot), 'Pagination');
}

function sender(sheet: Sheet, baseline: number, onBand: boolean): void {
  const { logo, sender: name } = sheet.document;
  const ink = onBand ? colour.white : colour.pine;
  const drawn = logo ? drawLogo(sheet, logo, onBand) : undefined;
  const words = name === '' ? sheet.say('site.name') : name;
  if (!drawn) decorate(sheet, () => drawStairs(sheet, baseline, 15.5, ink));
  const indent = drawn ? drawn + 12 : markWidth;
  const style = { ...named, colour: ink };
  const lines = linesOf(
    sheet,
    words,
    style,
    wide - indent - runningOf(sheet, drawn !== undefined).width - 14,
  );
  const shown = atMost(lines, 2);
  const width = Math.max(...shown.map((line) => line.width));
  const y = baseline - shown.length * lineHeight(style) + 3.5;
  const align = sheet.direction === 'rtl' ? ({ width, to: 'right' } as const) : undefined;
  put(sheet, 'P', () =>
    writeLines(sheet, spaced(shown), style, { x: columnAt(sheet, indent, width), y }, align),
  );
}

/** How wide it is, at most so high and so wide; undefined where it cannot be read: then the mark stands there. */
function drawLogo(sheet: Sheet, { bytes, alt }: Logo, onBand: boolean): number | undefined {
  try {
    const image = (sheet.pdf as Opening).openImage(Buffer.from(bytes));
    const scale = Math.min(highestLogo / image.height, widestLogo / image.width);
    const [width, height] = [image.width * scale, image.height * scale];
    const [x, y] = [columnAt(sheet, 0, width), ruleAt.first - 10 - height];
    const bbox = [x, y, x + width, y + height] as const;
    // A logo is made for white paper.
    if (onBand)
      decorate(sheet, () =>
        sheet.pdf.roundedRect(x - 6, y - 5, width + 12, height + 10, 4).fill(colour.white),
      );
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

function mark(sheet: Sheet, name: string, baseline: number): void {
  drawStairs(sheet, baseline, 11, colour.pine);
  const style: Style = { ...named, size: 9.5 };
  const width = widthOf(sheet, name, style);
  writeLines(sheet, [{ text: name, width }], style, {
    x: columnAt(sheet, 20, width),
    y: baseline - lineHeight(style) + 3,
  });
}

interface Head {
  readonly y: number;
  readonly baseline: number;
  readonly isFirst: boolean;
  readonly onBand: boolean;
}

/** What it is about on the side where lines end, before it that it is a draft or withdrawn, and the line beneath. */
function head(sheet: Sheet, { y, baseline, isFirst, onBand }: Head): void {
  const { document, say } = sheet;
  const badge = document.state === 'released' ? undefined : say(`printed.${document.state}`);
  const style = onBand ? { ...soft, colour: colour.pale } : soft;
  const { text, width } = runningOf(sheet, isFirst && document.logo !== undefined);
  const at = { x: columnAt(sheet, wide - width, width), y: baseline - lineHeight(style) + 2.5 };
  writeLines(sheet, [{ text, width }], style, at);
  // The first page has its sender where others have room for it.
  if (badge && isFirst) drawBadge(sheet, badge, wide, baseline - 17);
  else if (badge) drawBadge(sheet, badge, wide - width - 12, baseline);
  if (onBand) return;
  rule(sheet, y, isFirst ? 1.8 : 0.75, isFirst ? colour.pine : colour.line);
}

/** What the report is about; beside a logo there is less room for it. */
function runningOf(sheet: Sheet, isNarrow: boolean): { readonly text: string; readonly width: number } {
  const text = shortened(sheet, sheet.document.running, soft, isNarrow ? 200 : 300);
  return { text, width: widthOf(sheet, text, soft) };
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

function footOf(sheet: Sheet, { number, count }: Of, { sender: name, made }: Foot): void {
  const { document, say } = sheet;
  const marks = [
    ...(document.invented ? [say('printed.invented')] : []),
    say('paper.page', { page: number, pages: count }),
  ];
  const whole = name === '' ? made : `${name.replaceAll('\n', ' ')} · ${made}`;
  const isShort = widthOf(sheet, whole, soft) < wide - widthOf(sheet, marks.join(' · '), soft) - 20;
  foot(sheet, isShort ? [whole] : [shortened(sheet, name, soft, wide), made], marks);
}

/** Beneath a line at the foot of a page: what begins there, and at the end of its last line what ends there. */
export function foot(paper: Paper, lines: readonly string[], marks: readonly string[]): void {
  const where = marks.join(' · ');
  const width = widthOf(paper, where, soft);
  rule(paper, footTop, 0.75);
  const lineAt = (i: number) => footTop + 6 + i * lineHeight(soft);
  for (const [i, line] of lines.entries()) {
    const text = i < lines.length - 1 ? line : shortened(paper, line, soft, wide - width - 12);
    const own = widthOf(paper, text, soft);
    writeLines(paper, [{ text, width: own }], soft, { x: columnAt(paper, 0, own), y: lineAt(i) });
  }
  const end = { x: columnAt(paper, wide - width, width), y: lineAt(lines.length - 1) };
  writeLines(paper, [{ text: where, width }], soft, end);
}

/** The first line of a text, with dots where there is more of it. */
function shortened(sheet: Paper, text: string, style: Style, width: number): string {
  const [first, ...more] = linesOf(sheet, text.replaceAll('\n', ' '), style, width - 8);
  if (!first || more.length === 0) return first?.text ?? '';
  return `${unmarked(first.text).replace(/[\u00ad\s.,·-]+$/, '')}…`;
}
