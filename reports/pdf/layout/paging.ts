/** Which piece stands on which page, and how far down. */
import { heightOf, type Piece } from './pieces.ts';
import { decorate, type Paper } from './sheet.ts';

interface Placed {
  readonly piece: Piece;
  readonly y: number;
  /** Its head is seen above it again. */
  readonly repeats?: true;
}

export type Page = readonly Placed[];

/** The top and the bottom of what is written on a page, in points. */
interface Frame {
  /** Of the first page. */
  readonly first: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The pages that pieces come to fill, in their order. What is bound stays together; what is higher than a page by itself
 * keeps only what is always bound, and a single piece that is higher begins a page.
 */
export function inPages(pieces: readonly Piece[], frame: Frame): readonly Page[] {
  const pages: Placed[][] = [[]];
  let at = { y: frame.first, air: 0 };
  for (const group of groupsOf(pieces, frame)) {
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && !hasRoom(group, at, frame)) {
      pages.push([]);
      at = { y: frame.top, air: 0 };
    }
    at = put(group, pages, at);
  }
  return pages.filter((page) => page.length > 0);
}

interface At {
  /** The end of the piece before, and the air that it wants beneath it. */
  readonly y: number;
  readonly air: number;
}

function hasRoom(group: readonly Piece[], { y, air }: At, { bottom }: Frame): boolean {
  const [first] = group;
  const from = y + Math.max(air, first?.before ?? 0);
  return from + Math.max(heightOf(group), first?.needs ?? 0) <= bottom + 0.01;
}

function put(group: readonly Piece[], pages: Placed[][], before: At): At {
  let { y, air } = before;
  for (const [i, piece] of group.entries()) {
    const page = pages.at(-1) ?? [];
    const isFirst = page.length === 0;
    const repeats = isFirst && i === 0 && piece.head !== undefined && pages.length > 1;
    y = isFirst ? y + (repeats ? (piece.head?.height ?? 0) : 0) : y + Math.max(air, piece.before ?? 0);
    page.push({ piece, y, ...(repeats && { repeats }) });
    y += piece.height;
    air = piece.after ?? 0;
  }
  return { y, air };
}

/** What may not be parted: runs that are bound, or, where these are too high, those parts of them that always are. */
function groupsOf(pieces: readonly Piece[], frame: Frame): readonly (readonly Piece[])[] {
  return split(pieces, ({ bond }) => bond !== undefined).flatMap((group) =>
    fits(group, frame)
      ? [group]
      : split(group, ({ bond }) => bond === 'always').flatMap((part) =>
          fits(part, frame) ? [part] : part.map((piece) => [piece]),
        ),
  );
}

function fits(group: readonly Piece[], { top, bottom }: Frame): boolean {
  return heightOf(group) + (group[0]?.head?.height ?? 0) <= bottom - top + 0.01;
}

function split(pieces: readonly Piece[], goesOn: (piece: Piece) => boolean): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  let open = false;
  for (const piece of pieces) {
    if (open) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    open = goesOn(piece);
  }
  return groups;
}

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

/** Writes each page on a sheet of its own, after what stands on every one of them (`furnish`); `rest` is awaited before each. */
export async function writePages(
  paper: Paper,
  pages: readonly Page[],
  furnish: (of: { readonly number: number; readonly count: number }, page: Page) => void,
  rest: () => Promise<unknown>,
): Promise<void> {
  for (const [i, page] of pages.entries()) {
    await rest();
    paper.pdf.addPage();
    furnish({ number: i + 1, count: pages.length }, page);
    for (const placed of page) writePlaced(paper, placed);
  }
}

function writePlaced(paper: Paper, { piece, y, repeats }: Placed): void {
  for (const place of piece.places ?? []) paper.pdf.addNamedDestination(place, 'XYZ', null, y - 12, null);
  if (repeats) {
    paper.y = y - (piece.head?.height ?? 0);
    decorate(paper, () => piece.head?.write(), 'Pagination');
  }
  paper.y = y;
  piece.write();
}
