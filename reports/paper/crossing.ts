/** Boxes to cross: choices one below the other or in two columns, faces in a row, non-answers side by side, 0 to 10. */

import { type Style, widthOf } from '../pdf/layout/letters.ts';
import { lineHeight, linesOf, writeLines } from '../pdf/layout/lines.ts';
import { colour, wide } from '../pdf/layout/looks.ts';
import { columnAt, inside, type Paper, put } from '../pdf/layout/sheet.ts';
import { choiceList } from './choice-list.ts';
import { faceRow, isFaceRow } from './face-row.ts';
import { box, type FieldRole, labelled } from './field.ts';
import { air, type Block, words } from './layout/blocks.ts';
import type { FormPaper } from './layout/sizes.ts';
import { nonAnswersRow } from './non-answers.ts';
import type { PaperQuestion, WrittenBox } from './questions.ts';

/** What is written in a box is a field of text; of boxes to cross one is enough where nothing else is said. */
const roles: Partial<Record<PaperQuestion['fill'], FieldRole>> = { several: 'cb', places: 'tv' };

/** What there is to cross for a question; none for one that is written on or read. */
export function crossing(paper: FormPaper, question: PaperQuestion): readonly Block[] {
  const role = roles[question.fill] ?? 'rb';
  const nonAnswers =
    question.nonAnswers.length > 0 ? [air(paper, 3), nonAnswersRow(paper, question.nonAnswers)] : [];
  if (question.fill === 'ten') return [...ten(paper, question), ...nonAnswers];
  if (question.boxes.length > 0) return [boxesRow(paper, question.boxes), ...nonAnswers];
  if (question.choices.length === 0) return nonAnswers;
  if (isFaceRow(paper, question)) return [faceRow(paper, question.choices), ...nonAnswers];
  return [choiceList(paper, question.choices, role), ...nonAnswers];
}

/** Worst first, where reading begins; each number stands beneath its box. */
function ten(paper: FormPaper, { ends }: PaperQuestion): readonly Block[] {
  const { tenBox: size, soft, plain } = paper.sizes;
  const step = Math.min(42 + (size - 18), (wide - size) / 10);
  const style: Style = { ...plain, size: plain.size - 1 };
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

const [tall, ofCharacter, gapToBox, between] = [28, 20, 8, 24];

function boxesRow(paper: FormPaper, all: readonly WrittenBox[]): Block {
  const { plain } = paper.sizes;
  const height = tall + 6;
  const write = () => {
    const begin = paper.y;
    let indent = 0;
    for (const { label, characters } of all) {
      const name = widthOf(paper, label, plain) + 1;
      const width = characters * ofCharacter;
      paper.y = begin + (tall - lineHeight(plain)) / 2;
      words(paper, 'P', label, plain, { indent, width: name }).write();
      indent += name + gapToBox;
      framed(paper, label, { x: columnAt(paper, indent, width), y: begin, width });
      indent += width + between;
    }
    paper.y = begin + height;
  };
  return { height, write: () => inside(paper, 'Div', write) };
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function framed(paper: Paper, means: string, { x, y, width }: Frame): void {
  const draw = () => paper.pdf.rect(x, y, width, tall).lineWidth(1.1).strokeColor(colour.ink).stroke();
  put(paper, 'Form', draw, { field: { role: 'tv', means }, alt: means });
}
