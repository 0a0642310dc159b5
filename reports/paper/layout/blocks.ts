/** Things laid out and measured before they are written, so that what belongs together stays on one page. */
import type { Language } from '../../../surveys/languages.ts';
import { lineHeight, linesOf, type Style, writeLines } from '../../pdf/layout/lines.ts';
import { colour, page, wide } from '../../pdf/layout/looks.ts';
import { type Paper, put, type TagOptions } from '../../pdf/layout/sheet.ts';
import { spokenAs } from '../../pdf/layout/text.ts';

export interface Block {
  /** In points. */
  readonly height: number;
  /** Writes it at the height that the paper is at, and leaves the paper beneath it. */
  write(): void;
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

/** The left end of a column that lies so far in from where lines begin: at the left, or at the right in Arabic. */
export function columnAt({ direction }: Pick<Paper, 'direction'>, indent: number, width: number): number {
  return direction === 'rtl' ? page.right - indent - width : page.left + indent;
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
  return {
    height,
    write: () => {
      const at = { x: columnAt(paper, indent, width), y: paper.y };
      put(paper, type, () => writeLines(paper, lines, style, at, align), {
        ...spokenAs(text, lines),
        ...options,
      });
      paper.y += height;
    },
  };
}

/** What staff have written is in Swedish, whatever language it is handed out in. */
export function swedish({ language }: { readonly language: Language }): Pick<TagOptions, 'lang'> {
  return language.startsWith('sv') ? {} : { lang: 'sv' };
}

/** Arabic letters reach further up and down than Latin ones. */
function aired({ direction }: Paper, style: Style): Style {
  return direction === 'rtl' ? { ...style, leading: (style.leading ?? 1.4) * 1.07 } : style;
}

export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.height, 0);
}

export function air(paper: Paper, height: number): Block {
  return {
    height,
    write: () => {
      paper.y += height;
    },
  };
}
