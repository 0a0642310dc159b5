/** A table: header cells with scope, rows that are never cut, the header repeated on every further page. */
import type { Block } from './block.ts';
import { type Column, cellStyle, columnsOf, headStyle, type Laid } from './columns.ts';
import type { Style } from './letters.ts';
import { atMost, type Line, lineHeight, linesOf, writeLines } from './lines.ts';
import { colour, page } from './looks.ts';
import { decorate, inside, left, newPage, put, type ReportSheet, start, type TagOptions } from './sheet.ts';
import { spokenAs } from './text.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Table {
  readonly columns: readonly Column[];
  /** The first cell names its row. */
  readonly rows: readonly (readonly string[])[];
  /** Draws in the space to the right of the columns, as decoration. */
  readonly beside?: (row: number, place: Place) => void;
}

interface Cells {
  readonly lines: readonly (readonly Line[])[];
  readonly height: number;
  readonly texts: readonly string[];
}

const air = { above: 6, below: 12 } as const;
const padding = { x: 4.5, y: 3.5 } as const;
/** No cell is higher than half a page or so: a row must fit on one. */
const mostLines = 30;

export function table(sheet: ReportSheet, all: Table): void {
  tableOf(sheet, all).write();
}

/** A table laid out but not yet written: its header and first rows stand together with what comes before. */
export function tableOf(sheet: ReportSheet, all: Table): Block {
  const laid = columnsOf(sheet, all);
  const heads = all.columns.map((column) => column.head);
  const head = cellsOf(sheet, heads, laid, headStyle);
  const rows = all.rows.map((row) => cellsOf(sheet, row, laid, cellStyle));
  const heightOf = (some: readonly Cells[]) => some.reduce((sum, row) => sum + row.height, head.height);
  const keep = heightOf(rows.slice(0, 2));
  return {
    keep,
    height: heightOf(rows) + air.above,
    write: () => {
      sheet.y += air.above;
      if (keep > left(sheet)) newPage(sheet);
      writeTable(sheet, all, head, rows, laid);
      sheet.y += air.below;
    },
  };
}

function writeTable(
  sheet: ReportSheet,
  all: Table,
  head: Cells,
  rows: readonly Cells[],
  laid: readonly Laid[],
): void {
  const whole = start(sheet, 'Table');
  sheet.open.push(whole);
  inside(sheet, 'THead', () => writeRow(sheet, head, laid, headStyle));
  const body = start(sheet, 'TBody');
  sheet.open.push(body);
  rows.forEach((row, i) => {
    if (row.height > left(sheet)) goOn(sheet, head, laid);
    const end = laid.at(-1);
    const x = end ? end.x + end.width + 8 : page.left;
    const place = { x, y: sheet.y, width: page.right - x, height: row.height };
    if (all.beside) decorate(sheet, () => all.beside?.(i, place));
    writeRow(sheet, row, laid, cellStyle);
  });
  for (const tag of [sheet.open.pop(), sheet.open.pop()]) tag?.end();
}

function cellsOf(sheet: ReportSheet, texts: readonly string[], laid: readonly Laid[], style: Style): Cells {
  const lines = laid.map(({ width }, i) =>
    atMost(linesOf(sheet, texts[i] ?? '', style, width - 2 * padding.x), mostLines),
  );
  const most = Math.max(...lines.map((one) => one.length));
  return { lines, texts, height: most * lineHeight(style) + 2 * padding.y };
}

function writeRow(sheet: ReportSheet, cells: Cells, laid: readonly Laid[], style: Style): void {
  inside(sheet, 'TR', () => {
    laid.forEach((column, i) => {
      const lines = cells.lines[i] ?? [];
      const scope = scopeOf(style, i);
      const options: TagOptions = { ...spokenAs(cells.texts[i] ?? '', lines), ...(scope ? { scope } : {}) };
      put(sheet, scope ? 'TH' : 'TD', () => writeCell(sheet, lines, column, style, cells.height), options);
    });
  });
  sheet.y += cells.height;
  decorate(sheet, () => rule(sheet));
}

/** The header row heads columns; the first cell of any other row heads its row. */
function scopeOf(style: Style, column: number): TagOptions['scope'] {
  if (style === headStyle) return 'Column';
  return column === 0 ? 'Row' : undefined;
}

/** Heads stand at the bottom of their row, so that short ones are near their numbers. */
function writeCell(
  sheet: ReportSheet,
  lines: readonly Line[],
  column: Laid,
  style: Style,
  height: number,
): void {
  const own = lines.length * lineHeight(style);
  const y = sheet.y + (style === headStyle ? height - own - padding.y : padding.y);
  const at = { x: column.x + padding.x, y };
  const spaced = lines.map((line, i) => (i === lines.length - 1 ? { ...line, text: `${line.text} ` } : line));
  const align = column.to ? ({ width: column.width - 2 * padding.x, to: 'right' } as const) : undefined;
  writeLines(sheet, spaced, style, at, align);
}

function rule(sheet: ReportSheet): void {
  const { pdf, y } = sheet;
  pdf.moveTo(page.left, y).lineTo(page.right, y).lineWidth(0.6).strokeColor(colour.line).stroke();
}

/** On a new page the header is seen again, but read aloud only once. */
function goOn(sheet: ReportSheet, head: Cells, laid: readonly Laid[]): void {
  newPage(sheet);
  decorate(
    sheet,
    () => {
      for (const [i, column] of laid.entries())
        writeCell(sheet, head.lines[i] ?? [], column, headStyle, head.height);
      sheet.y += head.height;
      rule(sheet);
    },
    'Pagination',
  );
}
