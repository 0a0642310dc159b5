/** The key to bars: a small square and a word for each step, in as many lines as it takes. */
import type { KeyMark } from '../figures.ts';
import { type Drawn, filled, fillOf, small } from './drawing.ts';
import { letters, lineHeight, widthOf } from './lettering.ts';

const square = 12;
const apart = 18;

export function keyOf(marks: readonly KeyMark[], x: number, width: number): Drawn {
  const each = lineHeight(small) + 3;
  let [along, line] = [0, 0];
  const placed = marks.map((mark) => {
    const wide = square + 6 + widthOf(mark.label, small);
    if (along > 0 && along + wide > width) [along, line] = [0, line + 1];
    const at = { x: x + along, line };
    along += wide + apart;
    return { mark, at };
  });
  return {
    height: marks.length === 0 ? 0 : (line + 1) * each,
    at: (y) =>
      placed
        .map(({ mark, at }) => {
          const top = y + at.line * each;
          const box = { x: at.x, y: top + 1, width: square, height: square };
          return (
            filled(box, fillOf(mark)) +
            letters(mark.label, small, { x: at.x + square + 6, y: top + small.size })
          );
        })
        .join(''),
  };
}
