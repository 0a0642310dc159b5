/** The steps of a question as large faces side by side, each with its words and its box beneath: the easy form. */
import { lineHeight, linesOf, spokenAs, writeLines } from '../pdf/layout/lines.ts';
import { wide } from '../pdf/layout/looks.ts';
import { columnAt, inside, put } from '../pdf/layout/sheet.ts';
import { box, labelled } from './field.ts';
import type { Block } from './layout/blocks.ts';
import type { FormPaper } from './layout/sizes.ts';
import { face } from './pictograms.ts';
import type { PaperChoice, PaperQuestion } from './questions.ts';

const air = { aroundWords: 12, underFace: 8, underWords: 8, beneath: 10 } as const;

/** Only where every choice has a face, and faces are large enough to stand for themselves. */
export function isFaceRow({ sizes }: FormPaper, { choices, fill }: PaperQuestion): boolean {
  return sizes.face > 40 && fill === 'one' && choices.every((choice) => choice.face && !choice.picture);
}

export function faceRow(paper: FormPaper, all: readonly PaperChoice[]): Block {
  const { plain, face: side, box: boxSide } = paper.sizes;
  const width = wide / all.length;
  const labels = all.map(({ label }) => linesOf(paper, label, plain, width - air.aroundWords));
  const leading = lineHeight(plain) * (paper.direction === 'rtl' ? 1.07 : 1);
  const wordsHeight = Math.max(...labels.map((lines) => lines.length)) * leading;
  const height = side + air.underFace + wordsHeight + air.underWords + boxSide + air.beneath;
  const write = () => {
    const begin = paper.y;
    inside(paper, 'L', () =>
      all.forEach((choice, i) => {
        const middle = i * width + width / 2;
        inside(paper, 'LI', () => {
          if (choice.face) face(paper, choice.face, side).write(middle - side / 2);
          const boxTop = begin + side + air.underFace + wordsHeight + air.underWords;
          const x = columnAt(paper, middle - boxSide / 2, boxSide);
          labelled(paper, 'rb', choice.label, () => box(paper, x, boxTop, boxSide));
          const lines = labels[i] ?? [];
          const at = { x: columnAt(paper, i * width, width), y: begin + side + air.underFace };
          const align = { width, to: 'centre' } as const;
          put(
            paper,
            'LBody',
            () => writeLines(paper, lines, plain, at, align),
            spokenAs(choice.label, lines),
          );
        });
      }),
    );
    paper.y = begin + height;
  };
  return { height, write };
}
