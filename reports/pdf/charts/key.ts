/** The key to a group of bars: a small square and a word for each step, in as many lines as it takes. */
import type { KeyMark } from '../../figures.ts';
import type { Style } from '../layout/letters.ts';
import { lineHeight, linesOf, writeLines } from '../layout/lines.ts';
import { colour, page, wide } from '../layout/looks.ts';
import type { Paper } from '../layout/sheet.ts';
import { drawPart } from './stack.ts';

const style: Style = { weight: 'regular', size: 9.4, colour: colour.soft, leading: 1.5 };
const square = 9;
const apart = 13;

interface Mark {
  readonly text: string;
  /** None for a further line of the same name. */
  readonly mark: KeyMark | undefined;
  readonly x: number;
  /** From the top of the key. */
  readonly y: number;
}

export interface Key {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** Laid out, but not yet written. */
export function keyOf(sheet: Paper, names: readonly KeyMark[]): Key {
  const marks = placed(sheet, names);
  const last = marks.at(-1)?.y ?? 0;
  return { marks, height: last + lineHeight(style) + 5 };
}

/** One after the other, on a new line when the line is full. A name of several lines has one square. */
function placed(sheet: Paper, names: readonly KeyMark[]): readonly Mark[] {
  const marks: Mark[] = [];
  let [x, y] = [0, 0];
  for (const mark of names) {
    linesOf(sheet, mark.label, style, wide - square - 5).forEach((line, i) => {
      const width = square + 5 + line.width;
      if (x > 0 && (i > 0 || x + width > wide)) [x, y] = [0, y + lineHeight(style)];
      marks.push({ text: line.text, mark: i > 0 ? undefined : mark, x, y });
      x += width + apart;
    });
  }
  return marks;
}

/** `top` in points from the top of the page. */
export function writeKey(sheet: Paper, key: Key, top: number): void {
  for (const { text, mark, x, y } of key.marks) {
    const at = { x: page.left + x, y: top + y + (lineHeight(style) - square) / 2, width: square };
    if (mark) drawPart(sheet.pdf, mark, at, square);
    writeLines(sheet, [{ text: `${text} `, width: 0 }], style, { x: at.x + square + 5, y: top + y });
  }
}
