/** A chapter: its heading, numbered in the hue of its area, and its blocks in their order. */
import type { DocumentChapter } from '../../document/document.ts';
import { type Style, widthOf } from '../layout/letters.ts';
import { writeLines } from '../layout/lines.ts';
import { colour, hueOf, wide } from '../layout/looks.ts';
import { aired, always, heightOf, onFirst, type Piece, whenWritten, within } from '../layout/pieces.ts';
import { type Rich, richOf } from '../layout/rich.ts';
import { columnAt, put } from '../layout/sheet.ts';
import type { Sheet } from '../layout/styles.ts';
import { blocksOf } from './blocks.ts';
import { actual, linesIn, placed, spokenIn, styleIn } from './text.ts';

/** A chapter begins where all of it has room, or a third of a page is left: so much without the air above it, in points. */
const leastLeft = 195;

/** Heading and blocks, measured and not yet written; bookmarked, and a place that links lead to. */
export function chapter(sheet: Sheet, one: DocumentChapter): readonly Piece[] {
  const hue = one.area === undefined ? colour.pine : hueOf(one.area);
  const body = inHue(sheet, hue, () => blocksOf(sheet, one.blocks, one.key !== 'first'));
  const heading = headingOf(sheet, one, hue);
  const needs = one.key === 'first' ? 0 : Math.min(leastLeft, heightOf([...heading, ...body]));
  const marked = onFirst(heading, (piece) => ({ ...whenWritten(piece, () => bookmark(sheet, one)), needs }));
  const named = placed(marked, one.id);
  const all = [...named, ...body.map((piece) => ({ ...piece, write: () => inHue(sheet, hue, piece.write) }))];
  return within(sheet, 'Sect', all);
}

/** Its lines about as long as each other, so that no word stands alone on the last. */
function balanced(sheet: Sheet, title: string, style: Style, indent: number): Rich {
  const laid = (width: number) => richOf(sheet, [{ text: title }], style, { indent, width });
  const whole = laid(wide - indent);
  if (whole.lines.length < 2 || sheet.direction === 'rtl') return whole;
  let best = whole;
  for (let width = wide - indent; width > (wide - indent) * 0.6; width -= 10) {
    const narrower = laid(width);
    if (narrower.lines.length > whole.lines.length) break;
    best = narrower;
  }
  return best;
}

/** A longer heading is written smaller. */
const mostLines = 3;

/** Blocks take the hue of the chapter that they are laid out, and written, in. */
function inHue<T>(sheet: Sheet, hue: string, work: () => T): T {
  const before = sheet.hue;
  sheet.hue = hue;
  const made = work();
  sheet.hue = before;
  return made;
}

function headingOf(
  sheet: Sheet,
  { key, number, title, lang }: DocumentChapter,
  hue: string,
): readonly Piece[] {
  const { styles } = sheet;
  const { before, after, ...own } = key === 'first' ? styles.title : styles.chapter;
  const style = isOnBand(sheet, key) ? { ...own, colour: colour.white } : own;
  const isNumbered = number !== undefined && key !== 'first';
  const laid = (size: number) => {
    const sized = styleIn(sheet, { ...style, size });
    const label = isNumbered ? numberOf(sheet, number, { ...sized, colour: hue }) : undefined;
    const indent = label ? label.width + size * 0.42 : 0;
    return { label, rich: balanced(sheet, title, sized, indent) };
  };
  const sizes = [1, 0.85, 0.72].map((part) => laid(style.size * part));
  const { label, rich } = sizes.find((one) => one.rich.lines.length <= mostLines) ?? laid(style.size * 0.6);
  const lines = onFirst(linesIn(sheet, rich), (piece) => (label ? whenWritten(piece, label.write) : piece));
  const heading = within(sheet, 'H1', lines, { ...actual([{ text: title }], rich), ...spokenIn(lang) });
  const onBand = isOnBand(sheet, key);
  const airy = always(aired(heading, before, onBand ? 34 : after));
  return onBand ? airy.map((piece) => ({ ...piece, onBand })) : airy;
}

/** The headline of a poster is seen from afar. */
function isOnBand({ document: { cut } }: Sheet, key: DocumentChapter['key']): boolean {
  return cut === 'poster' && key === 'first';
}

/** The number stands before the words, and is read before them as a part of the heading. */
function numberOf(sheet: Sheet, number: number, style: Style) {
  const text = String(number);
  const width = widthOf(sheet, text, style);
  const write = (): void => {
    const at = { x: columnAt(sheet, 0, width), y: sheet.y };
    put(sheet, 'Span', () => writeLines(sheet, [{ text: `${text} `, width }], style, at));
  };
  return { width, write };
}

/** Headings beneath it have bookmarks beneath its own. */
function bookmark(sheet: Sheet, { key, number, title }: DocumentChapter): void {
  const name = number === undefined || key === 'first' ? title : `${number}. ${title}`;
  sheet.bookmark = sheet.pdf.outline.addItem(name);
}
