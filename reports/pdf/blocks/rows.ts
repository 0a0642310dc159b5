/** Rows one below the other as one figure, which the end of a page does not part. */
import { page } from '../layout/looks.ts';
import type { Piece } from '../layout/pieces.ts';
import { put } from '../layout/sheet.ts';
import type { Sheet } from '../layout/styles.ts';

/** `air` is beneath each row, in points; `draw` is given the top of the row. */
export function figureOfRows<Row extends { readonly height: number }>(
  sheet: Sheet,
  { rows, air, alt }: { readonly rows: readonly Row[]; readonly air: number; readonly alt: string },
  draw: (row: Row, y: number) => void,
): Piece {
  const height = rows.reduce((sum, row) => sum + row.height + air, 0);
  const write = (): void => {
    let y = sheet.y;
    const drawAll = (): void => {
      for (const row of rows) {
        draw(row, y);
        y += row.height + air;
      }
    };
    put(sheet, 'Figure', drawAll, { alt, bbox: [page.left, y, page.right, y + height] });
  };
  return { height, write };
}
