import type { Paper, Point } from './sheet.ts';

interface Stairs {
  readonly width: number;
  readonly gap: number;
  readonly heights: readonly number[];
  readonly round: number;
}

/**
 * The mark: three rising bars standing on a line, round at the top. Decoration, so the name is written beside it.
 * `at` is the left end of the line.
 */
export function drawStairs(
  { pdf }: Pick<Paper, 'pdf'>,
  at: Point,
  { width, gap, heights, round }: Stairs,
  colour: string,
): void {
  heights.forEach((height, i) => {
    const x = at.x + i * (width + gap);
    const [right, top] = [x + width, at.y - height];
    pdf
      .moveTo(x, at.y)
      .lineTo(x, top + round)
      .quadraticCurveTo(x, top, x + round, top)
      .lineTo(right - round, top)
      .quadraticCurveTo(right, top, right, top + round)
      .lineTo(right, at.y)
      .fill(colour);
  });
}
