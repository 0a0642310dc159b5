/** Boxes to cross: choices one below the other, non-answers side by side, 0 to 10 in a row. */
import { lineHeight, linesOf, type Style, widthOf, writeLines } from '../pdf/layout/lines.ts';
import { colour, wide } from '../pdf/layout/looks.ts';
import { inside, type Paper, type PrintedField, put } from '../pdf/layout/sheet.ts';
import { boxesRow } from './boxes.ts';
import { air, type Block, columnAt, heightOf, plain, soft, words } from './layout/blocks.ts';
import { beside } from './pictograms.ts';
import type { PaperChoice, PaperQuestion } from './questions.ts';

export const boxSize = 14;
/** The side of a box to write a figure in. */
const writtenSize = 22;
const gapToLabel = 9;
const betweenChoices = 7;

/** What is written in a box is a field of text; of boxes to cross one is enough where nothing else is said. */
const roles: Partial<Record<PaperQuestion['fill'], PrintedField['role']>> = { several: 'cb', places: 'tv' };

/** What there is to cross for a question; none for one that is written on or read. */
export function crossing(paper: Paper, question: PaperQuestion): readonly Block[] {
  const role = roles[question.fill] ?? 'rb';
  const nonAnswers =
    question.nonAnswers.length > 0 ? [air(paper, 3), nonAnswersRow(paper, question.nonAnswers)] : [];
  if (question.fill === 'ten') return [...ten(paper, question), ...nonAnswers];
  if (question.boxes.length > 0) return [boxesRow(paper, question.boxes), ...nonAnswers];
  if (question.choices.length === 0) return nonAnswers;
  return [choices(paper, question.choices, role), ...nonAnswers];
}

export function box(paper: Paper, x: number, y: number, size = boxSize): void {
  paper.pdf.rect(x, y, size, size).lineWidth(1.1).strokeColor(colour.ink).stroke();
}

function choices(paper: Paper, all: readonly PaperChoice[], role: PrintedField['role']): Block {
  const items = all.map((choice) => item(paper, choice, role));
  return { height: heightOf(items), write: () => inside(paper, 'L', () => writeAll(items)) };
}

function item(paper: Paper, choice: PaperChoice, role: PrintedField['role']): Block {
  const picture = beside(paper, choice);
  const side = role === 'tv' ? writtenSize : boxSize;
  const indent = side + gapToLabel + picture.width;
  const label = words(paper, 'LBody', choice.label, plain, { indent });
  const height = Math.max(label.height, side, picture.height) + betweenChoices;
  const isHigh = picture.height > 0 || side > label.height;
  const top = (own: number) => (height - betweenChoices - own) / 2;
  return {
    height,
    write: () => {
      const begin = paper.y;
      inside(paper, 'LI', () => {
        const boxTop = begin + (isHigh ? top(side) : (lineHeight(plain) - side) / 2);
        labelled(paper, role, choice.label, () => box(paper, columnAt(paper, 0, side), boxTop, side));
        paper.y = begin + top(picture.height);
        picture.write(side + gapToLabel);
        paper.y = begin + (isHigh ? top(label.height) : 0);
        label.write();
      });
      paper.y = begin + height;
    },
  };
}

/** A field to cross, as the label of its list item. */
function labelled(paper: Paper, role: PrintedField['role'], means: string, draw: () => void): void {
  inside(paper, 'Lbl', () => put(paper, 'Form', draw, { field: { role, means }, alt: means }));
}

/** Apart from the choices, since they are no opinion: on one line where they fit. */
function nonAnswersRow(paper: Paper, labels: readonly string[]): Block {
  const between = 26;
  const widths = labels.map((out) => boxSize + gapToLabel + widthOf(paper, out, soft) + between);
  const places: { readonly indent: number; readonly row: number }[] = [];
  let [indent, row] = [0, 0];
  for (const width of widths) {
    if (indent > 0 && indent + width - between > wide) [indent, row] = [0, row + 1];
    places.push({ indent, row });
    indent += width;
  }
  const rowHeight = boxSize + betweenChoices;
  const write = () => {
    const begin = paper.y;
    inside(paper, 'L', () =>
      labels.forEach((out, i) => {
        const { indent = 0, row = 0 } = places[i] ?? {};
        paper.y = begin + row * rowHeight;
        nonAnswer(paper, out, indent);
      }),
    );
    paper.y = begin + (row + 1) * rowHeight;
  };
  return { height: (row + 1) * rowHeight, write };
}

function nonAnswer(paper: Paper, out: string, indent: number): void {
  inside(paper, 'LI', () => {
    const top = paper.y + (lineHeight(soft) - boxSize) / 2;
    labelled(paper, 'rb', out, () => box(paper, columnAt(paper, indent, boxSize), top));
    words(paper, 'LBody', out, soft, { indent: indent + boxSize + gapToLabel }).write();
  });
}

/** Worst first, where reading begins; each number stands beneath its box. */
function ten(paper: Paper, { ends }: PaperQuestion): readonly Block[] {
  const step = 42;
  const size = 18;
  const style: Style = { ...plain, size: 11 };
  const height = size + lineHeight(style) + 6;
  const write = () => {
    const begin = paper.y;
    inside(paper, 'L', () => {
      for (let n = 0; n <= 10; n++) {
        inside(paper, 'LI', () => {
          const x = columnAt(paper, n * step, size);
          labelled(paper, 'rb', String(n), () => box(paper, x, begin, size));
          const lines = linesOf(paper, String(n), style, step);
          const at = { x, y: begin + size + 2 };
          put(paper, 'LBody', () => writeLines(paper, lines, style, at, { width: size, to: 'centre' }));
        });
      }
    });
    paper.y = begin + height;
  };
  const row = { height, write };
  if (!ends) return [row];
  const [worst, best] = [`0 = ${ends.worst}`, `10 = ${ends.best}`];
  return [words(paper, 'P', worst, soft), words(paper, 'P', best, soft, { after: 6 }), row];
}

function writeAll(blocks: readonly Block[]): void {
  for (const block of blocks) block.write();
}
