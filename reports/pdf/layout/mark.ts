/** The mark: three rising bars standing on a line, round at the top. Decoration, so the name is written beside it. */
import { columnAt, type Paper } from './sheet.ts';

/** Of the highest bar. */
const shape = { width: 0.325, gap: 0.14, heights: [0.42, 0.69, 1], round: 0.097 } as const;

/** Where lines begin, so high, on a line at `y`. */
export function drawStairs(
  paper: Pick<Paper, 'pdf' | 'direction'>,
  y: number,
  high: number,
  ink: string,
): void {
  const [width, gap, round] = [shape.width * high, shape.gap * high, shape.round * high];
  const left = columnAt(paper, 0, 3 * width + 2 * gap);
  shape.heights.forEach((share, i) => {
    const x = left + i * (width + gap);
    const [right, top] = [x + width, y - share * high];
    paper.pdf
      .moveTo(x, y)
      .lineTo(x, top + round)
      .quadraticCurveTo(x, top, x + round, top)
      .lineTo(right - round, top)
      .quadraticCurveTo(right, top, right, top + round)
      .lineTo(right, y)
      .fill(ink);
  });
}
