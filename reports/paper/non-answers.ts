/** Boxes for "don't know" and its like: apart from the choices, since they are no opinion, and on one line where they fit. */

import { widthOf } from '../pdf/layout/letters.ts';
import { lineHeight, linesOf } from '../pdf/layout/lines.ts';
import { wide } from '../pdf/layout/looks.ts';
import { columnAt, inside } from '../pdf/layout/sheet.ts';
import { box, labelled } from './field.ts';
import { type Block, words } from './layout/blocks.ts';
import type { FormPaper } from './layout/sizes.ts';

interface Place {
  readonly label: string;
  readonly indent: number;
  /** From the top of the first. */
  readonly top: number;
}

const between = 26;

export function nonAnswersRow(paper: FormPaper, labels: readonly string[]): Block {
  const { places, height } = placed(paper, labels);
  const write = () => {
    const begin = paper.y;
    inside(paper, 'L', () => {
      for (const { label, indent, top } of places) {
        paper.y = begin + top;
        nonAnswer(paper, label, indent);
      }
    });
    paper.y = begin + height;
  };
  return { height, write };
}

/** One that is wider than the page has lines of its own. */
function placed(paper: FormPaper, labels: readonly string[]) {
  const { soft, box: side, gapToLabel, betweenChoices } = paper.sizes;
  const places: Place[] = [];
  let [indent, top, high] = [0, 0, 0];
  for (const label of labels) {
    const width = side + gapToLabel + widthOf(paper, label, soft);
    if (indent > 0 && indent + width > wide) [indent, top, high] = [0, top + high, 0];
    places.push({ label, indent, top });
    const lines = linesOf(paper, label, soft, wide - indent - side - gapToLabel).length;
    high = Math.max(high, side + betweenChoices, lines * lineHeight(soft) * 1.07 + betweenChoices);
    indent += width + between;
  }
  return { places, height: top + high };
}

function nonAnswer(paper: FormPaper, label: string, indent: number): void {
  const { soft, box: side, gapToLabel } = paper.sizes;
  inside(paper, 'LI', () => {
    const begin = paper.y;
    const top = begin + Math.max(0, (lineHeight(soft) - side) / 2);
    labelled(paper, 'rb', label, () => box(paper, columnAt(paper, indent, side), top, side));
    paper.y = begin + Math.max(0, (side - lineHeight(soft)) / 2);
    words(paper, 'LBody', label, soft, { indent: indent + side + gapToLabel }).write();
  });
}
