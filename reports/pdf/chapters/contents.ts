/** The table of contents: every chapter with its page, each a link. Room is kept for it before the chapters are written. */

import type { Style } from '../layout/letters.ts';
import { type Line, lineHeight, linesOf, writeLines } from '../layout/lines.ts';
import { colour, page, wide } from '../layout/looks.ts';
import { decorate, newPage, pageNumber, type ReportSheet, start, type Tag } from '../layout/sheet.ts';
import { heading, spokenAs } from '../layout/text.ts';

/** What a chapter is called, and where it lies once it is written. */
export interface Entry {
  readonly title: string;
  readonly number: number;
  /** The name of the place that links lead to. */
  readonly place: string;
}

interface Row {
  readonly entry: Entry;
  readonly lines: readonly Line[];
  readonly page: number;
  readonly y: number;
}

/** The kept room: filled once it is known on which pages the chapters begin (from 0, by place). */
interface Contents {
  fill(pages: ReadonlyMap<string, number>): void;
}

const style: Style = { weight: 'regular', size: 12, colour: colour.ink, leading: 1.4 };
const air = 12;
const pageWidth = 40;
/** Titles stand in line to the right of their numbers. */
const indent = 26;

export function reserveContents(sheet: ReportSheet, entries: readonly Entry[]): Contents {
  newPage(sheet);
  const section = start(sheet, 'Sect');
  sheet.open.push(section);
  heading(sheet, 1, sheet.say('report.title.contents'));
  sheet.pdf.outline.addItem(sheet.say('report.title.contents'));
  const list = start(sheet, 'TOC');
  sheet.open.pop();
  const rows = entries.map((entry) => place(sheet, entry));
  return {
    fill: (pages) => {
      sheet.open.push(list);
      for (const row of rows) fillRow(sheet, row, pages.get(row.entry.place) ?? 0);
      sheet.open.pop();
      list.end();
      section.end();
    },
  };
}

function place(sheet: ReportSheet, entry: Entry): Row {
  const lines = linesOf(sheet, entry.title, style, wide - pageWidth - indent - 20);
  const height = lines.length * lineHeight(style) + air;
  if (sheet.y + height > page.bottom) newPage(sheet);
  const row = { entry, lines, page: pageNumber(sheet), y: sheet.y };
  sheet.y += height;
  return row;
}

function fillRow(sheet: ReportSheet, row: Row, on: number): void {
  sheet.pdf.switchToPage(row.page);
  const item = start(sheet, 'TOCI');
  sheet.open.push(item);
  const reference = start(sheet, 'Reference');
  sheet.open.push(reference);
  const link = start(sheet, 'Link', spokenAs(row.entry.title, row.lines));
  link.add(() => write(sheet, row, on));
  annotate(sheet, row, link);
  link.end();
  sheet.open.pop();
  reference.end();
  sheet.open.pop();
  item.end();
  const y = row.y + row.lines.length * lineHeight(style) + air / 2;
  decorate(sheet, () => {
    sheet.pdf.moveTo(page.left, y).lineTo(page.right, y).lineWidth(0.5).strokeColor(colour.line).stroke();
  });
}

function write(sheet: ReportSheet, row: Row, on: number): void {
  // The space keeps title and page number apart where the text is read without its places.
  const lines = row.lines.map((line) => ({ ...line, text: `${line.text} ` }));
  writeLines(sheet, [{ text: `${row.entry.number} `, width: 0 }], style, { x: page.left, y: row.y });
  writeLines(sheet, lines, style, { x: page.left + indent, y: row.y });
  const [number] = linesOf(sheet, String(on + 1), style, pageWidth);
  const y = row.y + (row.lines.length - 1) * lineHeight(style);
  const at = { x: page.right - pageWidth, y };
  if (number) writeLines(sheet, [number], style, at, { width: pageWidth, to: 'right' });
}

/** A link says where it leads to those who do not see it (PDF/UA-1, 7.18.5). */
function annotate(sheet: ReportSheet, row: Row, link: Tag): void {
  const options = { structParent: link, Contents: new String(`${row.entry.number} ${row.entry.title}`) };
  const height = row.lines.length * lineHeight(style);
  sheet.pdf.goTo(page.left, row.y, wide, height, row.entry.place, options as object);
}
