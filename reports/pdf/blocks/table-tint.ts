/** Cells of a table that stand out. */
import type { TableBlock } from '../../document/document.ts';
import type { Laid } from '../layout/columns.ts';
import { colour, page } from '../layout/looks.ts';
import type { Piece } from '../layout/pieces.ts';
import { columnAt, decorate } from '../layout/sheet.ts';
import type { Sheet } from '../layout/styles.ts';

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
