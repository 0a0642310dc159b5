/** Boxes to write in, side by side, each with its name before it. */
import { lineHeight, widthOf } from '../pdf/layout/lines.ts';
import { colour } from '../pdf/layout/looks.ts';
import { inside, type Paper, put } from '../pdf/layout/sheet.ts';
import { type Block, columnAt, words } from './layout/blocks.ts';
import type { FormPaper } from './layout/sizes.ts';
import type { WrittenBox } from './questions.ts';

const [tall, ofCharacter, gapToBox, between] = [28, 20, 8, 24];

export function boxesRow(paper: FormPaper, all: readonly WrittenBox[]): Block {
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
