/** Things beside each other: each in its own column, all beginning at one height, none parted. */
import { heightOf } from '../layout/paging.ts';
import type { Piece } from '../layout/pieces.ts';
import type { Paper } from '../layout/sheet.ts';

/** One piece out of several columns, each of pieces one below the other; as high as the highest of them. */
export function sideBySide(sheet: Paper, columns: readonly (readonly Piece[])[]): Piece {
  const height = Math.max(0, ...columns.map(heightOf));
  return {
    height,
    write: () => {
      const top = sheet.y;
      for (const column of columns) {
        sheet.y = top;
        stacked(sheet, column);
      }
      sheet.y = top;
    },
  };
}

/** Writes pieces one below the other, from the paper's height on. */
export function stacked(sheet: Paper, pieces: readonly Piece[]): void {
  const top = sheet.y;
  pieces.forEach((piece, i) => {
    const above = heightOf(pieces.slice(0, i + 1)) - piece.height;
    sheet.y = top + above;
    piece.write();
  });
}

/** Pieces as one that is not parted. */
export function whole(sheet: Paper, pieces: readonly Piece[]): Piece {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return {
    ...sideBySide(sheet, [pieces]),
    ...(first?.before !== undefined && { before: first.before }),
    ...(last?.after !== undefined && { after: last.after }),
  };
}
