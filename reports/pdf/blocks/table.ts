/** A table: a caption, header cells with scope, rows that are never cut, the heads seen again on every further page. */
import type { TableBlock } from '../../document/document.ts';
import { columnsOf, type Laid } from '../layout/columns.ts';
import type { Style } from '../layout/letters.ts';
import { atMost, type Line, lineHeight, linesOf, writeLines } from '../layout/lines.ts';
import { colour, page } from '../layout/looks.ts';
import { aired, type Head, type Piece, within } from '../layout/pieces.ts';
import { decorate, inside, put, type TagOptions } from '../layout/sheet.ts';
import type { Sheet } from '../layout/styles.ts';
import { spokenAs } from '../layout/text.ts';
import { lettered } from './table-key.ts';
import { placed, words } from './text.ts';

const padding = { x: 4.5, y: 3.5 } as const;
/** No cell is higher than half a page or so: a row must fit on one. */
const mostLines = 30;

interface Cells {
  readonly lines: readonly (readonly Line[])[];
  readonly height: number;
  readonly texts: readonly string[];
}

export function table(sheet: Sheet, block: TableBlock): readonly Piece[] {
  const { styles } = sheet;
  const { columns, rows, key } = lettered(sheet, block);
  const laid = columnsOf(sheet, { columns, rows });
  const cells = (texts: readonly string[], style: Style) => cellsOf(sheet, texts, laid, style);
  const head = cells(
    columns.map((column) => column.head),
    styles.tableHead,
  );
  const caption = captionOf(sheet, block.caption, key);
  const body = rows.map((row): Piece => rowOf(sheet, cells(row, styles.table), laid, styles.table));
  const all = [
    ...caption,
    ...within(sheet, 'THead', [rowOf(sheet, head, laid, styles.tableHead)]),
    ...within(sheet, 'TBody', kept(body, againOf(sheet, head, laid))),
  ].map((piece, i) => (i <= caption.length ? { ...piece, bond: 'always' as const } : piece));
  const last = all.at(-1);
  const free = last && rows.length === 0 ? [...all.slice(0, -1), withoutBond(last)] : all;
  return placed(aired(within(sheet, 'Table', free), 12 * styles.air), block.id);
}

/** The two first rows stay together, and the two last: none stands alone on a page. */
function kept(rows: readonly Piece[], head: Head): readonly Piece[] {
  const bonded = new Set([0, rows.length - 2]);
  return rows.map((row, i) => ({
    ...row,
    head,
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

function cellsOf(sheet: Sheet, texts: readonly string[], laid: readonly Laid[], style: Style): Cells {
  const lines = laid.map(({ width }, i) =>
    atMost(linesOf(sheet, texts[i] ?? '', style, width - 2 * padding.x), mostLines),
  );
  const most = Math.max(1, ...lines.map((one) => one.length));
  return { lines, texts, height: most * lineHeight(style) + 2 * padding.y };
}

function rowOf(sheet: Sheet, cells: Cells, laid: readonly Laid[], style: Style): Piece {
  const write = (): void => {
    inside(sheet, 'TR', () => {
      laid.forEach((column, i) => {
        const lines = cells.lines[i] ?? [];
        const scope = scopeOf(style === sheet.styles.tableHead, i);
        const options: TagOptions = { ...spokenAs(cells.texts[i] ?? '', lines), ...(scope && { scope }) };
        put(sheet, scope ? 'TH' : 'TD', () => writeCell(sheet, lines, column, style, cells.height), options);
      });
    });
    decorate(sheet, () => rule(sheet, sheet.y + cells.height));
  };
  return { height: cells.height, write };
}

/** The header row heads columns; the first cell of any other row heads its row. */
function scopeOf(isHead: boolean, column: number): TagOptions['scope'] {
  if (isHead) return 'Column';
  return column === 0 ? 'Row' : undefined;
}

/** Heads stand at the bottom of their row, so that short ones are near their numbers. */
function writeCell(sheet: Sheet, lines: readonly Line[], column: Laid, style: Style, height: number): void {
  const own = lines.length * lineHeight(style);
  const y = sheet.y + (style === sheet.styles.tableHead ? height - own - padding.y : padding.y);
  const inner = column.width - 2 * padding.x;
  const isLeft = sheet.direction === 'rtl';
  const x = isLeft ? page.left + page.right - column.x - column.width : column.x;
  const spaced = lines.map((line, i) => (i === lines.length - 1 ? { ...line, text: `${line.text} ` } : line));
  const toRight = column.to === 'right' || (isLeft && column.to === undefined);
  writeLines(
    sheet,
    spaced,
    style,
    { x: x + padding.x, y },
    toRight ? { width: inner, to: 'right' } : undefined,
  );
}

function rule({ pdf }: Sheet, y: number): void {
  pdf.moveTo(page.left, y).lineTo(page.right, y).lineWidth(0.6).strokeColor(colour.line).stroke();
}

function againOf(sheet: Sheet, head: Cells, laid: readonly Laid[]): Head {
  return {
    height: head.height,
    write: () => {
      laid.forEach((column, i) => {
        writeCell(sheet, head.lines[i] ?? [], column, sheet.styles.tableHead, head.height);
      });
      rule(sheet, sheet.y + head.height);
    },
  };
}
