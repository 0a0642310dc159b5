/** Heads that would take more than two lines stand as letters, explained above the table. */
import type { TableBlock } from '../../document/document.ts';
import { type Column, columnsOf, type Laid } from '../layout/columns.ts';
import { linesOf } from '../layout/lines.ts';
import { colour, page } from '../layout/looks.ts';
import type { Piece } from '../layout/pieces.ts';
import { columnAt, decorate } from '../layout/sheet.ts';
import type { Sheet } from '../layout/styles.ts';

/** A head of more lines than this is not read at a glance. */
const mostLines = 2;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

interface Lettered {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** "A: Ja, alltid. B: Ja, oftast." */
  readonly key: string | undefined;
}

/** The table as it is where heads have room on two lines; else with letters for heads, and what they stand for. */
export function lettered(sheet: Sheet, block: Pick<TableBlock, 'columns' | 'rows' | 'key'>): Lettered {
  const { columns, rows } = block;
  if (block.key) return { columns, rows, key: inWords(block.key) };
  const laid = columnsOf(sheet, { columns, rows: rows.filter((row) => row.length === columns.length) });
  const isLong = ({ head }: Column, i: number) =>
    i > 0 && linesOf(sheet, head, sheet.styles.tableHead, (laid[i]?.width ?? 0) - 9).length > mostLines;
  if (!columns.some(isLong)) return { columns, rows, key: undefined };
  const key: { letter: string; words: string }[] = [];
  const short = columns.map((column, i) => {
    if (!isLong(column, i)) return column;
    const letter = letters[key.length] ?? String(key.length + 1);
    key.push({ letter, words: column.head.replace(/\s*\n\s*/g, ' ') });
    return { ...column, head: letter };
  });
  return { columns: short, rows, key: inWords(key) };
}

function inWords(key: NonNullable<TableBlock['key']>): string {
  return key.map(({ letter, words }) => `${letter}: ${words}`).join(' \u00a0 ');
}

/** The columns in which a row is marked. */
export function markedIn({ marked = [] }: TableBlock, row: number, laid: readonly Laid[]): readonly Laid[] {
  return laid.filter((_, i) => marked.some(([at, column]) => at === row && column === i));
}

/** A row with those of its cells filled. */
export function tinted(sheet: Sheet, row: Piece, marked: readonly Laid[]): Piece {
  const write = (): void => {
    for (const { x, width } of marked) {
      const left = columnAt(sheet, x - page.left, width);
      decorate(sheet, () => sheet.pdf.rect(left, sheet.y, width, row.height).fill(colour.hatchDark));
    }
    row.write();
  };
  return { ...row, write };
}
