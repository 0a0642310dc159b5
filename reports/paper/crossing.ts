/** What there is to cross or to fill in: choices, non-answers apart from them, 0 to 10, boxes for figures. */
import { words } from '../pdf/blocks/text.ts';
import { type Style, widthOf } from '../pdf/layout/letters.ts';
import { lineHeight, linesOf, writeLines } from '../pdf/layout/lines.ts';
import { colour, wide } from '../pdf/layout/looks.ts';
import { aired, type Piece, stacked } from '../pdf/layout/pieces.ts';
import { columnAt, inside, put } from '../pdf/layout/sheet.ts';
import { choiceList, faceRow, isFaceRow } from './choice-list.ts';
import { asLabel, box, type FieldRole } from './pictograms.ts';
import type { PaperQuestion, WrittenBox } from './questions.ts';
import type { FormPaper } from './sizes.ts';

/** What is written in a box is a field of text; of boxes to cross one is enough where nothing else is said. */
const roles: Partial<Record<PaperQuestion['fill'], FieldRole>> = { several: 'cb', places: 'tv' };

/** None for a question that is written on or read. */
export function crossing(paper: FormPaper, question: PaperQuestion): readonly Piece[] {
  const { nonAnswers } = question;
  const own = answers(paper, question);
  const above = (own.at(-1)?.after ?? 0) + 3;
  return [...own, ...(nonAnswers.length > 0 ? aired([nonAnswersRow(paper, nonAnswers)], above, 0) : [])];
}

function answers(paper: FormPaper, question: PaperQuestion): readonly Piece[] {
  const { fill, boxes, choices } = question;
  if (fill === 'ten') return ten(paper, question);
  if (boxes.length > 0) return [boxesRow(paper, boxes)];
  if (choices.length === 0) return [];
  return isFaceRow(paper, question)
    ? [faceRow(paper, choices)]
    : choiceList(paper, choices, roles[fill] ?? 'rb');
}

/** Worst first, where reading begins; each number stands beneath its box. */
function ten(paper: FormPaper, { ends }: PaperQuestion): readonly Piece[] {
  if (!ends) return [];
  const { numbers } = ends;
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const { tenBox: size, soft, plain } = paper.sizes;
  const step = Math.min(42 + (size - 18), (wide - size) / 10);
  const style: Style = { ...plain, size: plain.size - 1 };
  const one = (n: number) => {
    const [x, y] = [columnAt(paper, (n - first) * step, size), paper.y];
    asLabel(paper, 'rb', String(n), () => box(paper, x, y, size));
    const lines = linesOf(paper, String(n), style, step);
    const draw = () => writeLines(paper, lines, style, { x, y: y + size + 2 }, { width: size, to: 'centre' });
    put(paper, 'LBody', draw);
  };
  const write = () =>
    inside(paper, 'L', () => {
      for (const n of numbers) inside(paper, 'LI', () => one(n));
    });
  const row = { height: size + lineHeight(style) + 6, write };
  const [worst, best] = [`${first} = ${ends.worst}`, `${last} = ${ends.best}`];
  return [...words(paper, 'P', worst, soft), ...aired(words(paper, 'P', best, soft), 0, 6), row];
}

const [tall, ofCharacter, gapToBox, between] = [28, 20, 8, 24];

function boxesRow(paper: FormPaper, all: readonly WrittenBox[]): Piece {
  const { plain } = paper.sizes;
  const write = () => {
    const { y } = paper;
    let indent = 0;
    for (const { label, characters } of all) {
      const name = widthOf(paper, label, plain) + 1;
      const width = characters * ofCharacter;
      paper.y = y + (tall - lineHeight(plain)) / 2;
      stacked(paper, words(paper, 'P', label, plain, { indent, width: name }));
      indent += name + gapToBox;
      const x = columnAt(paper, indent, width);
      const draw = () => paper.pdf.rect(x, y, width, tall).lineWidth(1.1).strokeColor(colour.ink).stroke();
      put(paper, 'Form', draw, { field: { role: 'tv', means: label }, alt: label });
      indent += width + between;
    }
  };
  return { height: tall + 6, write: () => inside(paper, 'Div', write) };
}

const betweenNonAnswers = 26;

/** "Don't know" and its like are no opinion: apart from the choices, and on one line where they fit. */
function nonAnswersRow(paper: FormPaper, labels: readonly string[]): Piece {
  const { soft, box: side, gapToLabel, betweenChoices } = paper.sizes;
  const places: { readonly label: string; readonly indent: number; readonly top: number }[] = [];
  let [indent, top, high] = [0, 0, 0];
  for (const label of labels) {
    const width = side + gapToLabel + widthOf(paper, label, soft);
    if (indent > 0 && indent + width > wide) [indent, top, high] = [0, top + high, 0];
    places.push({ label, indent, top });
    // One that is wider than the page has lines of its own.
    const lines = linesOf(paper, label, soft, wide - indent - side - gapToLabel).length;
    high = Math.max(high, side + betweenChoices, lines * lineHeight(soft) * 1.1 + betweenChoices);
    indent += width + betweenNonAnswers;
  }
  const write = () =>
    inside(paper, 'L', () => {
      const { y } = paper;
      for (const place of places) {
        paper.y = y + place.top;
        inside(paper, 'LI', () => nonAnswer(paper, place.label, place.indent));
      }
    });
  return { height: top + high, write };
}

function nonAnswer(paper: FormPaper, label: string, indent: number): void {
  const { soft, box: side, gapToLabel } = paper.sizes;
  const { y } = paper;
  const lower = (lineHeight(soft) - side) / 2;
  const x = columnAt(paper, indent, side);
  asLabel(paper, 'rb', label, () => box(paper, x, y + Math.max(0, lower), side));
  paper.y = y + Math.max(0, -lower);
  stacked(paper, words(paper, 'LBody', label, soft, { indent: indent + side + gapToLabel }));
}
