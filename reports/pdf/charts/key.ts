/** The key to a group of bars: a small square and a word for each step, in as many lines as it takes. */
import { restOf } from '../../figures.ts';
import type { Full } from '../../report.ts';
import { lineHeight, linesOf, type Style, writeLines } from '../layout/lines.ts';
import { colour, page, stepColour, wide } from '../layout/looks.ts';
import type { Sheet } from '../layout/sheet.ts';
import type { DisclosedAs } from './narrowed.ts';
import { hatch } from './stack.ts';

const style: Style = { weight: 'regular', size: 9.4, colour: colour.soft, leading: 1.5 };
const square = 9;
const apart = 13;

interface Mark {
  readonly text: string;
  /** Hatched when undefined. */
  readonly fill: string | undefined;
  readonly x: number;
  /** From the top of the key. */
  readonly y: number;
}

export interface Key {
  readonly marks: readonly Mark[];
  readonly note: string;
  readonly height: number;
}

/** Laid out, but not yet written. */
export function keyOf(sheet: Sheet, group: readonly DisclosedAs<Full>[], note: string): Key {
  const [first] = group;
  const steps = first?.disclosed.steps ?? [];
  const rest = noAnswerLabel(sheet, group);
  const marks = placed(sheet, [
    ...steps.map((step) => [step.label, stepColour(step.level ?? 0)] as const),
    ...(rest ? [[rest, undefined] as const] : []),
  ]);
  const last = marks.at(-1)?.y ?? 0;
  return { marks, note, height: last + lineHeight(style) * (note ? 2 : 1) + 5 };
}

/** One after the other, on a new line when the line is full. A name of several lines has one square. */
function placed(sheet: Sheet, names: readonly (readonly [string, string | undefined])[]): readonly Mark[] {
  const marks: Mark[] = [];
  let [x, y] = [0, 0];
  for (const [name, fill] of names) {
    linesOf(sheet, name, style, wide - square - 5).forEach((line, i) => {
      const width = square + 5 + line.width;
      if (x > 0 && (i > 0 || x + width > wide)) [x, y] = [0, y + lineHeight(style)];
      marks.push({ text: line.text, fill: i > 0 ? 'none' : fill, x, y });
      x += width + apart;
    });
  }
  return marks;
}

export function writeKey(sheet: Sheet, key: Key, top: number): void {
  for (const { text, fill, x, y } of key.marks) {
    const at = { x: page.left + x, y: top + y + (lineHeight(style) - square) / 2, width: square };
    if (fill === undefined) hatch(sheet.pdf, at, square);
    else if (fill !== 'none') sheet.pdf.rect(at.x, at.y, square, square).fill(fill);
    writeLines(sheet, [{ text: `${text} `, width: 0 }], style, { x: at.x + square + 5, y: top + y });
  }
  if (!key.note) return;
  const y = top + key.height - 5 - lineHeight(style);
  writeLines(sheet, [{ text: key.note, width: 0 }], style, { x: page.left, y });
}

/** "Inget svar (Vet inte, Vill inte svara)": the non-answers that anybody took. */
function noAnswerLabel(sheet: Sheet, group: readonly DisclosedAs<Full>[]): string | undefined {
  if (group.every(({ disclosed }) => restOf(disclosed) === 0)) return undefined;
  const all = group.flatMap(({ disclosed }) => disclosed.rest);
  const taken = new Set(all.filter((way) => way.count > 0).map((way) => way.label));
  const ways = [...new Set(all.map((way) => way.label))].filter((label) => taken.has(label)).join(', ');
  return sheet.say('report.figure.noAnswerOf', { ways });
}
