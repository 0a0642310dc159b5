/** Air between things made larger, as a typographer would, so that little of a page's foot is left empty. */
import type { Page, Placed } from './paging.ts';

/** Of the height of a page: one that is emptier than this is left so, since its things would lie strewn. */
const mostEmpty = 0.32;
/** The air between two things is made at most so much larger. */
const most = 1.6;

/** A heading stays by what it heads, and lines and rows by each other. The last page ends where its words do. */
export function stretched(
  pages: readonly Page[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly Page[] {
  return pages.map((page, i) => {
    const end = page.reduce((lowest, { piece, y }) => Math.max(lowest, y + piece.height), 0);
    const isLeft = i === pages.length - 1 || bottom - end > mostEmpty * (bottom - top);
    return isLeft ? page : filled(page, bottom - end);
  });
}

function filled(page: Page, empty: number): Page {
  const airs = page.map((_, i) => airAbove(page, i));
  const all = airs.reduce((sum, air) => sum + air, 0);
  const part = Math.min(most - 1, empty / Math.max(1, all));
  let down = 0;
  return page.map((placed, i): Placed => {
    down += (airs[i] ?? 0) * part;
    return { ...placed, y: placed.y + down };
  });
}

function airAbove(page: Page, i: number): number {
  const [before, here] = [page[i - 1], page[i]];
  if (!before || !here || before.piece.bond === 'always') return 0;
  return Math.max(0, here.y - before.y - before.piece.height);
}
