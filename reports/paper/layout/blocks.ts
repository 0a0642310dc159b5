/** Things laid out and measured before they are written, so that what belongs together stays on one page. */
import type { Language } from '../../../surveys/languages.ts';
import type { Style } from '../../pdf/layout/letters.ts';
import { type Line, lineHeight, linesOf, spokenAs, writeLines } from '../../pdf/layout/lines.ts';
import { colour, page, wide } from '../../pdf/layout/looks.ts';
import {
  columnAt,
  left,
  newPage,
  type Paper,
  put,
  room,
  start,
  type TagOptions,
} from '../../pdf/layout/sheet.ts';

export interface Block {
  /** In points. */
  readonly height: number;
  /** Writes it at the height that the paper is at, and leaves the paper beneath it. */
  write(): void;
  /** As `write`, but turns the page within it wherever it must, for what is higher than a page. */
  flow?(turn: () => void): void;
}

export const plain: Style = { weight: 'regular', size: 12, colour: colour.ink, leading: 1.4 };
export const bold: Style = { ...plain, weight: 'bold' };
export const soft: Style = { ...plain, size: 10.5, colour: colour.soft };

export interface Place {
  /** From the edge where lines begin. */
  readonly indent?: number;
  readonly width?: number;
  /** Air beneath. */
  readonly after?: number;
}

/** One structure element with text in it. */
export function words(
  paper: Paper,
  type: string,
  text: string,
  wanted: Style = plain,
  { indent = 0, width = wide - indent, after = 0 }: Place = {},
  options: TagOptions = {},
): Block {
  const style = aired(paper, wanted);
  const lines = linesOf(paper, text, style, width);
  const height = lines.length * lineHeight(style) + after;
  const align = paper.direction === 'rtl' ? ({ width, to: 'right' } as const) : undefined;
  const said = { ...spokenAs(text, lines), ...options };
  const here = (some: readonly Line[]) => {
    const at = { x: columnAt(paper, indent, width), y: paper.y };
    writeLines(paper, some, style, at, align);
  };
  return {
    height,
    write: () => {
      put(paper, type, () => here(lines), said);
      paper.y += height;
    },
    flow: (turn) => {
      const tag = start(paper, type, said);
      flowLines(paper, lines, lineHeight(style), turn, (some) => tag.add(() => here(some)));
      tag.end();
      paper.y += after;
    },
  };
}

function flowLines(
  paper: Paper,
  lines: readonly Line[],
  height: number,
  turn: () => void,
  add: (some: readonly Line[]) => void,
): void {
  let rest = lines;
  // Not one line fits where what stands above has filled the page.
  if (left(paper) + 0.01 < height && paper.y > page.top) turn();
  while (rest.length > 0) {
    const some = rest.slice(0, Math.max(1, Math.floor((left(paper) + 0.01) / height)));
    add(some);
    paper.y += some.length * height;
    rest = rest.slice(some.length);
    if (rest.length > 0) turn();
  }
}

/** One below the other, on one page where they fit on one; what does not goes on over pages. */
export function writeAll(paper: Paper, blocks: readonly Block[], turn = () => newPage(paper)): void {
  room(paper, heightOf(blocks));
  for (const block of blocks) writeOne(paper, block, turn);
}

/** At the height that the paper is at; turns the page first where it does not fit. */
export function writeOne(paper: Paper, block: Block, turn: () => void): void {
  const fits = block.height <= left(paper) + 0.01;
  if (!fits && block.flow) {
    block.flow(turn);
    return;
  }
  if (!fits && paper.y > page.top) turn();
  block.write();
}

/** What staff have written is in Swedish, whatever language it is handed out in. */
export function swedish({ language }: { readonly language: Language }): Pick<TagOptions, 'lang'> {
  return language.startsWith('sv') ? {} : { lang: 'sv' };
}

/** Arabic letters reach further up and down than Latin ones, the more so where lines are close. */
export function aired({ direction }: Paper, style: Style, more = 1.07): Style {
  return direction === 'rtl' ? { ...style, leading: (style.leading ?? 1.4) * more } : style;
}

/** In points, of blocks one below the other. */
export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.height, 0);
}

/** Empty paper, in points. */
export function air(paper: Paper, height: number): Block {
  return {
    height,
    write: () => {
      paper.y += height;
    },
  };
}
