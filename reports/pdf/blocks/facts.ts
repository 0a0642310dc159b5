/** Names and what they stand for, side by side: a list to those who hear it read. */
import type { FactsBlock } from '../../document/document.ts';
import { colour, wide } from '../layout/looks.ts';
import { aired, bound, type Piece, within } from '../layout/pieces.ts';
import type { Sheet } from '../layout/styles.ts';
import { boxed } from './boxed.ts';
import { sideBySide } from './side-by-side.ts';
import { spokenIn, words } from './text.ts';

const padding = 15;

export function facts(sheet: Sheet, block: FactsBlock): readonly Piece[] {
  const { air } = sheet.styles;
  const isBoxed = block.boxed === true;
  const inset = isBoxed ? padding : 0;
  const heading = titleOf(sheet, block, inset);
  const list = within(sheet, 'L', rows(sheet, block, inset));
  const all = [...heading, ...list];
  if (isBoxed) return aired(boxed(sheet, all, { tint: colour.mint, padding: padding - 2 }), 16 * air);
  return aired(heading.length > 0 ? [...bound(heading, 'always'), ...list] : list, 4 * air, 10 * air);
}

function titleOf(sheet: Sheet, { title }: FactsBlock, indent: number): readonly Piece[] {
  if (title === undefined) return [];
  const { before: _, after, ...style } = sheet.styles.headings[2];
  const pieces = words(sheet, 'H2', title, style, { indent, width: wide - 2 * indent });
  return aired(pieces, 0, after).map((piece) => ({ ...piece, bond: 'always' as const }));
}

function rows(sheet: Sheet, { facts: all }: FactsBlock, inset: number): readonly Piece[] {
  const { styles } = sheet;
  const style = { ...styles.evidence, colour: colour.ink };
  const termWidth = styles.evidence.size * 11.5;
  const indent = inset + termWidth + 12;
  return all.flatMap(({ term, detail, lang }) => {
    const name = words(
      sheet,
      'Lbl',
      term,
      { ...styles.evidence, whole: true },
      { indent: inset, width: termWidth },
    );
    const place = { indent, width: wide - indent - inset };
    const told = words(sheet, 'LBody', detail, style, place, spokenIn(lang));
    return aired(within(sheet, 'LI', [sideBySide(sheet, [name, told])]), 0, 4 * styles.air);
  });
}
