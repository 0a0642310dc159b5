/** Two to four large numbers with a line each, side by side. */
import type { TilesBlock } from '../../document/document.ts';
import type { Style } from '../layout/letters.ts';
import { linesOf } from '../layout/lines.ts';
import { colour, wide } from '../layout/looks.ts';
import { aired, heightOf, type Piece, sideBySide } from '../layout/pieces.ts';
import { columnAt, decorate } from '../layout/sheet.ts';
import type { Sheet } from '../layout/styles.ts';
import { words } from './text.ts';

const between = 11;
const padding = 12;
const mostLines = 2;

/** One piece as wide as the page; the numbers smaller until each has room on two lines. */
export function tiles(sheet: Sheet, { tiles: all }: TilesBlock): readonly Piece[] {
  if (all.length === 0) return [];
  const { styles } = sheet;
  const width = (wide - between * (all.length - 1)) / all.length;
  const style = largeIn(sheet, all, width - 2 * padding);
  const columns = all.map(({ large, words: line }, i) => {
    const place = { indent: i * (width + between) + padding, width: width - 2 * padding };
    return [
      ...words(sheet, 'P', large, style, place),
      ...aired(words(sheet, 'P', line, styles.small, place), 3),
    ];
  });
  const inner = Math.max(...columns.map(heightOf));
  const texts = sideBySide(sheet, columns);
  const height = inner + 2 * padding;
  const write = (): void => {
    const top = sheet.y;
    decorate(sheet, () =>
      all.forEach((_, i) => {
        const x = columnAt(sheet, i * (width + between), width);
        sheet.pdf.roundedRect(x, top, width, height, 8).fill(colour.sand);
      }),
    );
    sheet.y = top + padding;
    texts.write();
  };
  return aired([{ height, write }], 10 * styles.air, 4 * styles.air);
}

/** All alike, and so large that none takes more than two lines, as long as that is large at all. */
function largeIn(sheet: Sheet, all: TilesBlock['tiles'], width: number): Style {
  const { large } = sheet.styles;
  const fits = (size: number) =>
    all.every((tile) => linesOf(sheet, tile.large, { ...large, size }, width).length <= mostLines);
  const sizes = Array.from({ length: 8 }, (_, i) => large.size * (1 - i * 0.05));
  return { ...large, size: sizes.find(fits) ?? large.size * 0.7 };
}
