/** Things laid out and measured before any page is begun, so that it is known what comes to stand on which. */

import type { Style } from './letters.ts';
import { lineHeight } from './lines.ts';
import { type Paper, start, type TagOptions } from './sheet.ts';

/** What is never parted by the end of a page. */
export interface Piece {
  /** In points, without the air around it. */
  readonly height: number;
  /** Air above and beneath, in points: between two pieces the larger counts, at the ends of a page none. */
  readonly before?: number;
  readonly after?: number;
  /** The next stands on the same page: always, or where all that is bound so has room on one. */
  readonly bond?: 'always' | 'if-it-fits';
  /** So much must be left of a page, in points, or it begins on the next. */
  readonly needs?: number;
  /** Seen again, and not read again, where a page is turned before this piece. */
  readonly head?: Head;
  /** Stands on a ground of colour, from the top of the page down to here. */
  readonly onBand?: true;
  /** Names of places that links lead to. */
  readonly places?: readonly string[];
  /** Writes it at the height that the paper is at. */
  write(): void;
}

export interface Head {
  readonly height: number;
  write(): void;
}

/** A structure element round some pieces: opened with the first, closed with the last. */
export function within(
  paper: Paper,
  type: string,
  pieces: readonly Piece[],
  options: TagOptions = {},
): readonly Piece[] {
  const last = pieces.length - 1;
  return pieces.map((piece, i) => {
    if (i > 0 && i < last) return piece;
    return {
      ...piece,
      write: () => {
        if (i === 0) paper.open.push(start(paper, type, options));
        piece.write();
        if (i === last) paper.open.pop()?.end();
      },
    };
  });
}

/** Each bound to the next, the last as it was. */
export function bound(pieces: readonly Piece[], bond: NonNullable<Piece['bond']>): readonly Piece[] {
  return pieces.map((piece, i) => (i < pieces.length - 1 ? { ...piece, bond: piece.bond ?? bond } : piece));
}

/** With air above the first and beneath the last. */
export function aired(pieces: readonly Piece[], before: number, after = before): readonly Piece[] {
  const last = pieces.length - 1;
  return pieces.map((piece, i) => ({
    ...piece,
    ...(i === 0 && { before: Math.max(before, piece.before ?? 0) }),
    ...(i === last && { after: Math.max(after, piece.after ?? 0) }),
  }));
}

/** Each stands on the page of what follows, also the last. */
export function always(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => ({ ...piece, bond: 'always' }));
}

/** The same with another in the place of the first. */
export function onFirst(pieces: readonly Piece[], change: (piece: Piece) => Piece): readonly Piece[] {
  return pieces.map((piece, i) => (i === 0 ? change(piece) : piece));
}

/** With something done right before it is written, at the same height. */
export function whenWritten(piece: Piece, before: () => void): Piece {
  const write = (): void => {
    before();
    piece.write();
  };
  return { ...piece, write };
}

/** Of pieces one below the other, with the air between them. */
export function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece, i) => {
    const above = i === 0 ? 0 : Math.max(pieces[i - 1]?.after ?? 0, piece.before ?? 0);
    return sum + above + piece.height;
  }, 0);
}

/** How many lines of a text are kept together at each of its ends. */
const together = 2;
/** A text of so few is not parted at all. */
const mostWhole = 4;

/**
 * The lines of a text in runs that are not parted, so that no line stands alone at the foot or the top of a page. `write` is
 * given a run, and whether the text goes on after it.
 */
export function inRuns<L>(
  lines: readonly L[],
  style: Style,
  write: (run: readonly L[], goesOn: boolean) => void,
): readonly Piece[] {
  const run = (some: readonly L[], goesOn: boolean): Piece => ({
    height: some.length * lineHeight(style),
    write: () => write(some, goesOn),
  });
  if (lines.length <= mostWhole) return [run(lines, false)];
  const middle = lines.slice(together, -together);
  return [
    run(lines.slice(0, together), true),
    ...middle.map((line) => run([line], true)),
    run(lines.slice(-together), false),
  ];
}

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

/** Writes pieces one below the other, from the paper's height on, and leaves the paper beneath them. */
export function stacked(sheet: Paper, pieces: readonly Piece[]): void {
  const top = sheet.y;
  pieces.forEach((piece, i) => {
    const above = heightOf(pieces.slice(0, i + 1)) - piece.height;
    sheet.y = top + above;
    piece.write();
  });
  sheet.y = top + heightOf(pieces);
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
