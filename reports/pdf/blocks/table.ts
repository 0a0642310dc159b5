/** A table: a caption, header cells with scope, rows that are never cut, the heads seen again on every further page. */
import type { TableBlock } from '../../document/document.ts';
import { columnsOf, type Laid } from '../layout/columns.ts';
import type { Style } from '../layout/letters.ts';
import { atMost, type Line, lineHeight, linesOf, spaced, spokenAs, writeLines } from '../layout/lines.ts';
import { colour, page } from '../layout/looks.ts';
import { aired, type Head, type Piece, within } from '../layout/pieces.ts';
import { columnAt, decorate, inside, put, rule, type TagOptions } from '../layout/sheet.ts';
import type { Sheet } from '../layout/styles.ts';
import { lettered, markedIn, tinted } from './table-key.ts';
import { placed, words } from './text.ts';

const padding = { x: 4.5, y: 2.8 } as const;
/** Of rows that stand under heads of their own, which are many: the line stands above the next head. */
const close = { size: 0.94, leading: 1.3, padding: 0.7, beneath: 3 } as const;
/** Room for a name by hand, above and beneath the words of a row. */
const handAir = 14;
/** No cell is higher than half a page or so: a row must fit on one. */
const mostLines = 30;
/** A table is short where its rows are no higher than this together, in points. */
const mostWhole = 120;

interface Cells {
  readonly isHead: boolean;
  readonly style: Style;
  /** Above and beneath its words. */
  readonly padding: number;
  readonly lines: readonly (readonly Line[])[];
  readonly height: number;
  readonly texts: readonly string[];
}

/** Cells of a row are never parted. A table of no rows is its caption and its heads. */
export function table(sheet: Sheet, block: TableBlock): readonly Piece[] {
  const { styles } = sheet;
  const { columns, rows, key } = lettered(sheet, block);
  const laid = columnsOf(sheet, { columns, rows: rows.filter((row) => row.length === columns.length) });
  const heads = columns.map((column) => column.head);
  const head = cellsOf(sheet, heads, laid, { style: styles.tableHead, isHead: true, padding: padding.y });
  const caption = captionOf(sheet, block.caption, key);
  const air = block.toFillIn ? handAir : padding.y;
  const looks = { style: styles.table, isHead: false, padding: air };
  const isGrouped = rows.some(({ length }) => length < columns.length);
  const body = isGrouped
    ? underHeads(sheet, rows, laid)
    : rows.map((row, i) =>
        tinted(sheet, rowOf(sheet, cellsOf(sheet, row, laid, looks), laid), markedIn(block, i, laid)),
      );
  const all = [
    ...caption,
    ...within(sheet, 'THead', [rowOf(sheet, head, laid)]),
    ...within(sheet, 'TBody', kept(body, againOf(sheet, head, laid))),
  ].map((piece, i) => (i <= caption.length ? { ...piece, bond: 'always' as const } : piece));
  const last = all.at(-1);
  const free = last && rows.length === 0 ? [...all.slice(0, -1), withoutBond(last)] : all;
  return placed(aired(within(sheet, 'Table', free), 12 * styles.air), block.id);
}

/** Rows in groups, each under a cell that heads it, with a line beneath the last of them; a group is not parted. */
function underHeads(
  sheet: Sheet,
  rows: readonly (readonly string[])[],
  laid: readonly Laid[],
): readonly Piece[] {
  const { table } = sheet.styles;
  const style: Style = { ...table, size: table.size * close.size, leading: close.leading };
  const looks = { style, isHead: false, padding: close.padding };
  const over = { ...looks, style: { ...style, weight: 'bold' as const } };
  return rows.map((row, i) => {
    if (row.length === 1)
      return { ...headingRow(sheet, cellsOf(sheet, row, [across(laid)], over), laid), bond: 'always' };
    const isLast = rows[i + 1]?.length !== laid.length;
    const piece = rowOf(sheet, cellsOf(sheet, row, laid, looks), laid, isLast);
    return isLast ? { ...piece, height: piece.height + close.beneath } : { ...piece, bond: 'if-it-fits' };
  });
}

/** The two first rows stay together, and the two last: none stands alone on a page. A short table is not parted. */
function kept(rows: readonly Piece[], head: Head): readonly Piece[] {
  const bonded = new Set([0, rows.length - 2]);
  const isShort = rows.reduce((sum, { height }) => sum + height, 0) <= mostWhole;
  return rows.map((row, i) => ({
    ...row,
    head,
    ...(isShort && i < rows.length - 1 && { bond: row.bond ?? ('if-it-fits' as const) }),
    ...(bonded.has(i) && i < rows.length - 1 && { bond: 'always' as const }),
  }));
}

function withoutBond({ bond: _, ...piece }: Piece): Piece {
  return piece;
}

function captionOf(sheet: Sheet, text: string, key: string | undefined): readonly Piece[] {
  const { styles } = sheet;
  if (text === '' && key === undefined) return [];
  const bold: Style = { ...styles.plain, weight: 'bold', size: styles.plain.size - 0.4, leading: 1.35 };
  const lines = text === '' ? [] : words(sheet, 'P', text, bold);
  const letters = key === undefined ? [] : words(sheet, 'P', key, styles.small);
  return within(sheet, 'Caption', aired([...lines, ...aired(letters, 2)], 0, 3));
}

function cellsOf(
  sheet: Sheet,
  texts: readonly string[],
  laid: readonly Laid[],
  { style, isHead, padding: air }: Pick<Cells, 'style' | 'isHead' | 'padding'>,
): Cells {
  const lines = laid.map(({ width }, i) =>
    atMost(linesOf(sheet, texts[i] ?? '', style, width - 2 * padding.x), mostLines),
  );
  const most = Math.max(1, ...lines.map((one) => one.length));
  return { style, isHead, padding: air, lines, texts, height: most * lineHeight(style) + 2 * air };
}

/** As wide as all columns together. */
function across(laid: readonly Laid[]): Laid {
  return {
    x: laid[0]?.x ?? page.left,
    width: laid.reduce((sum, { width }) => sum + width, 0),
    to: undefined,
  };
}

/** One cell, that heads the rows beneath it. */
function headingRow(sheet: Sheet, cells: Cells, laid: readonly Laid[]): Piece {
  const write = (): void => {
    inside(sheet, 'TR', () => {
      const options: TagOptions = {
        ...spokenAs(cells.texts[0] ?? '', cells.lines[0] ?? []),
        scope: 'Row',
        span: laid.length,
      };
      put(sheet, 'TH', () => writeCell(sheet, cells, 0, across(laid)), options);
    });
  };
  return { height: cells.height + 2, write };
}

function rowOf(sheet: Sheet, cells: Cells, laid: readonly Laid[], isRuled = true): Piece {
  const write = (): void => {
    inside(sheet, 'TR', () => {
      laid.forEach((column, i) => {
        const scope = scopeOf(cells.isHead, i);
        const spoken = spokenAs(cells.texts[i] ?? '', cells.lines[i] ?? []);
        const options: TagOptions = { ...spoken, ...(scope && { scope }) };
        put(sheet, scope ? 'TH' : 'TD', () => writeCell(sheet, cells, i, column), options);
      });
    });
    if (isRuled) decorate(sheet, () => ruled(sheet, laid, sheet.y + cells.height));
  };
  return { height: cells.height, write };
}

/** The header row heads columns; the first cell of any other row heads its row. */
function scopeOf(isHead: boolean, column: number): TagOptions['scope'] {
  if (isHead) return 'Column';
  return column === 0 ? 'Row' : undefined;
}

/** Heads stand at the bottom of their row, so that short ones are near their numbers. */
function writeCell(sheet: Sheet, cells: Cells, at: number, column: Laid): void {
  const { style, isHead, lines, height } = cells;
  const own = lines[at] ?? [];
  const above = isHead ? height - own.length * lineHeight(style) - cells.padding : cells.padding;
  const y = sheet.y + above;
  const inner = column.width - 2 * padding.x;
  const isLeft = sheet.direction === 'rtl';
  const x = (isLeft ? page.left + page.right - column.x - column.width : column.x) + padding.x;
  const toRight = column.to === 'right' || (isLeft && column.to === undefined);
  const align = toRight ? ({ width: inner, to: 'right' } as const) : undefined;
  writeLines(sheet, spaced(own), style, { x, y }, align);
}

function ruled(sheet: Sheet, laid: readonly Laid[], y: number): void {
  const { width } = across(laid);
  const x = columnAt(sheet, 0, width);
  rule(sheet, y, 0.6, colour.line, [x, x + width]);
}

function againOf(sheet: Sheet, head: Cells, laid: readonly Laid[]): Head {
  return {
    height: head.height,
    write: () => {
      laid.forEach((column, i) => {
        writeCell(sheet, head, i, column);
      });
      ruled(sheet, laid, sheet.y + head.height);
    },
  };
}
