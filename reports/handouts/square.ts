/** A QR code, drawn: dark modules as rectangles, so that it is as sharp as the printer. */
import { unmarked } from '../pdf/fonts/bidi.ts';
import { type Paper, put, type Square } from '../pdf/layout/sheet.ts';
import type { Invitation, Modules } from './handout.ts';

type Leading = Pick<Invitation, 'modules' | 'address'>;

/** A figure, told by the address that it leads to; without the quiet zone: four modules of nothing on every side (ISO/IEC 18004). */
export function square(paper: Paper, { modules, address }: Leading, at: Square): void {
  const { size, data } = modules;
  const alt = unmarked(paper.say('handouts.qr', { address: address.replace(/^https?:\/\//, '') }));
  const module = at.size / size;
  const draw = (): void => {
    for (const { row, from, to } of runsOf({ size, data })) {
      // Rows overlap by a hair, or screens show white lines between them.
      paper.pdf.rect(at.x + from * module, at.y + row * module, (to - from) * module, module * 1.03);
    }
    paper.pdf.fill('#000000');
  };
  put(paper, 'Figure', draw, { alt, bbox: [at.x, at.y, at.x + at.size, at.y + at.size] });
}

interface Run {
  readonly row: number;
  readonly from: number;
  /** The first that is light again. */
  readonly to: number;
}

/** Dark modules side by side are one rectangle. */
function runsOf({ size, data }: Modules): readonly Run[] {
  const runs: Run[] = [];
  for (let row = 0; row < size; row++) {
    let from = 0;
    for (let column = 0; column <= size; column++) {
      if (column < size && data[row * size + column] === 1) continue;
      if (column > from) runs.push({ row, from, to: column });
      from = column + 1;
    }
  }
  return runs;
}
