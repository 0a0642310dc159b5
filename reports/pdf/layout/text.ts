/** Running text: paragraphs, headings and lists, that go on over pages as they must. */
import { isMixed, unmarked } from '../fonts/bidi.ts';
import type { Style } from './letters.ts';
import { type Line, lineHeight, linesOf, writeLines } from './lines.ts';
import { colour, page, wide } from './looks.ts';
import { gap, left, newPage, type ReportSheet, room, start, type Tag, type TagOptions } from './sheet.ts';

export const plain: Style = { weight: 'regular', size: 11, colour: colour.ink, leading: 1.5 };
export const bold: Style = { ...plain, weight: 'bold' };
export const small: Style = { weight: 'regular', size: 9.4, colour: colour.soft, leading: 1.4 };

/** Lines are easier to follow when they are not as wide as the page. */
const measure = 430;

const headings: Readonly<Record<1 | 2 | 3, Style & { readonly before: number; readonly after: number }>> = {
  1: { weight: 'bold', size: 23, colour: colour.ink, leading: 1.2, before: 0, after: 12 },
  2: { weight: 'bold', size: 15.5, colour: colour.ink, leading: 1.25, before: 20, after: 6 },
  3: { weight: 'bold', size: 12.5, colour: colour.ink, leading: 1.3, before: 15, after: 4 },
};

/** `keep`: so much of what follows stays on the same page; `after`: air beneath. In points. */
export function paragraph(
  sheet: ReportSheet,
  text: string,
  style: Style = plain,
  { keep = 0, after = 6 }: { readonly keep?: number; readonly after?: number } = {},
): void {
  const lines = linesOf(sheet, text, style, measure);
  if (keep > 0) room(sheet, Math.min(lines.length, 6) * lineHeight(style) + keep);
  const tag = start(sheet, 'P', spokenAs(text, lines));
  flow(sheet, tag, lines, style, page.left);
  tag.end();
  sheet.y += after;
}

/** The head of a chapter: number and name small and in colour, and what it is about large; one heading to the ear. */
export function chapterHeading(sheet: ReportSheet, eyebrow: string, text: string, hue: string): void {
  const small: Style = { weight: 'bold', size: 10.5, colour: hue, leading: 1.5 };
  const lines = linesOf(sheet, text, headings[1], wide);
  const tag = start(sheet, 'H1', spokenAs(`${eyebrow} ${text}`, lines));
  const above = linesOf(sheet, eyebrow, small, wide).map((line) => ({ ...line, text: `${line.text} ` }));
  flow(sheet, tag, above, small, page.left);
  flow(sheet, tag, lines, headings[1], page.left);
  tag.end();
  sheet.y += headings[1].after;
}

/** A heading, kept on one page with as much of what follows as `keep` says, in points. */
export function heading(sheet: ReportSheet, level: 1 | 2 | 3, text: string, keep = 60): void {
  const style = headings[level];
  const lines = linesOf(sheet, text, style, wide);
  room(sheet, style.before + lines.length * lineHeight(style) + style.after + keep);
  gap(sheet, style.before);
  const tag = start(sheet, `H${level}`, spokenAs(text, lines));
  flow(sheet, tag, lines, style, page.left);
  tag.end();
  sheet.y += style.after;
}

/** A list with a dot before each item. */
export function list(sheet: ReportSheet, items: readonly string[], style: Style = plain): void {
  const outer = start(sheet, 'L');
  sheet.open.push(outer);
  for (const item of items) listItem(sheet, item, style);
  sheet.open.pop();
  outer.end();
  sheet.y += 6;
}

function listItem(sheet: ReportSheet, text: string, style: Style): void {
  const indent = 14;
  const lines = linesOf(sheet, text, style, measure - indent);
  room(sheet, Math.min(lines.length, 2) * lineHeight(style));
  const item = start(sheet, 'LI');
  sheet.open.push(item);
  const label = start(sheet, 'Lbl');
  label.add(() => writeLines(sheet, [{ text: '•', width: 0 }], style, { x: page.left + 2, y: sheet.y }));
  label.end();
  const body = start(sheet, 'LBody', spokenAs(text, lines));
  flow(sheet, body, lines, style, page.left + indent);
  body.end();
  sheet.open.pop();
  item.end();
  sheet.y += 3;
}

/** Writes lines into an element, turning pages; never one line alone at the foot of a page when there are more. */
function flow(sheet: ReportSheet, tag: Tag, lines: readonly Line[], style: Style, x: number): void {
  const height = lineHeight(style);
  if (left(sheet) < Math.min(lines.length, 2) * height) newPage(sheet);
  let rest = lines;
  while (rest.length > 0) {
    const fit = Math.max(1, Math.floor((left(sheet) + 0.01) / height));
    const now = rest.slice(0, fit);
    tag.add(() => writeLines(sheet, now, style, { x, y: sheet.y }));
    sheet.y += now.length * height;
    rest = rest.slice(fit);
    if (rest.length > 0) newPage(sheet);
  }
}

/** The real text where some of it could not be shown, or runs to the left, so that it is read aloud in its order. */
export function spokenAs(text: string, lines: readonly Line[]): TagOptions {
  const lacking = lines.some((line) => line.text.includes('[?]') || isMixed(line.text));
  return lacking ? { actual: unmarked(text) } : {};
}
