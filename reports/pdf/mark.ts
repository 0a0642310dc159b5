import type { Sheet } from './sheet.ts';

/** The mark: three rising bars, standing on a line. Decoration, so the name is written beside it. */
export function drawStairs(
  sheet: Sheet,
  at: { readonly x: number; readonly y: number },
  bars: {
    readonly width: number;
    readonly gap: number;
    readonly heights: readonly number[];
    readonly round: number;
  },
  colour: string,
): void {
  bars.heights.forEach((height, i) => {
    const x = at.x + i * (bars.width + bars.gap);
    sheet.pdf.roundedRect(x, at.y - height, bars.width, height, bars.round).fill(colour);
  });
}
