/** What stands on a ground of its own: one box where it has room on a page, else a band down its pages. */
import { page, wide } from '../layout/looks.ts';
import { heightOf } from '../layout/paging.ts';
import type { Piece } from '../layout/pieces.ts';
import { columnAt, decorate, type Paper } from '../layout/sheet.ts';
import { stacked } from './side-by-side.ts';

interface Box {
  readonly tint: string;
  /** Colour of a broad edge where lines begin. */
  readonly edge?: string;
  readonly padding: number;
}

/** What is higher than this, in points, is parted. */
const highest = 520;
const edgeWidth = 4;

/** Heights in points; one piece, or as many as there were where it is too high for a page. */
export function boxed(sheet: Paper, pieces: readonly Piece[], box: Box): readonly Piece[] {
  const inner = heightOf(pieces);
  if (inner > highest)
    return pieces.map((piece) => onGround(sheet, [piece], piece.height, { ...box, padding: 0 }, 0));
  return [onGround(sheet, pieces, inner, box, 9)];
}

function onGround(
  sheet: Paper,
  pieces: readonly Piece[],
  inner: number,
  { tint, edge, padding }: Box,
  round: number,
): Piece {
  const height = inner + 2 * padding;
  return {
    height,
    write: () => {
      const top = sheet.y;
      decorate(sheet, () => {
        const { pdf } = sheet;
        pdf.roundedRect(page.left, top, wide, height, round).fill(tint);
        if (edge === undefined) return;
        // Square on the side of the edge.
        pdf.rect(columnAt(sheet, 0, round), top, round, height).fill(tint);
        pdf.rect(columnAt(sheet, 0, edgeWidth), top, edgeWidth, height).fill(edge);
      });
      sheet.y = top + padding;
      stacked(sheet, pieces);
    },
  };
}
