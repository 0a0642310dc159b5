/** Somebody's words, and whose they are. */
import type { QuoteBlock } from '../../document/document.ts';
import { colour, mixed, wide } from '../layout/looks.ts';
import { aired, type Piece, within } from '../layout/pieces.ts';
import type { Sheet } from '../layout/styles.ts';
import { boxed } from './boxed.ts';
import { spokenIn, words } from './text.ts';

const padding = 12;

export function quote(sheet: Sheet, { words: said, from, lang }: QuoteBlock): readonly Piece[] {
  const { styles } = sheet;
  const place = { indent: padding + 5, width: Math.min(styles.measure, wide - 2 * padding - 5) };
  const pieces = [
    ...words(sheet, 'P', said, styles.plain, place, spokenIn(lang)),
    ...(from === '' ? [] : words(sheet, 'P', from, styles.small, place)),
  ];
  const inside = within(sheet, 'BlockQuote', pieces);
  const tint = mixed(sheet.hue, colour.white, 0.93);
  return aired(boxed(sheet, inside, { tint, edge: sheet.hue, padding: padding - 3 }), 8 * styles.air);
}
