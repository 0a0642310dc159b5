/** What stands on a ground of its own, one box where it has room on a page, else a band down its pages: notices, quotes, facts. */

import type { FactsBlock, NoticeBlock, QuoteBlock } from '../../document/document.ts';
import { colour, mixed, page, paints, wide } from '../layout/looks.ts';
import { aired, bound, heightOf, type Piece, sideBySide, stacked, within } from '../layout/pieces.ts';
import { columnAt, decorate, type Paper } from '../layout/sheet.ts';
import type { Sheet } from '../layout/styles.ts';
import { spokenIn, words } from './text.ts';

interface Box {
  readonly tint: string;
  /** Colour of a broad edge where lines begin. */
  readonly edge?: string;
  readonly padding: number;
}

/** What is higher than this, in points, is parted. */
const highest = 520;
const edgeWidth = 4;
/** From the edge of a box to its words. */
const insets = { notice: 11, quote: 12, facts: 15 } as const;

/** Heights in points; one piece, or as many as there were where it is too high for a page. */
function boxed(sheet: Paper, pieces: readonly Piece[], box: Box): readonly Piece[] {
  const inner = heightOf(pieces);
  if (inner > highest)
    return pieces.map((piece) => onGround(sheet, [piece], piece.height, { ...box, padding: 0 }, 0));
  return [onGround(sheet, pieces, inner, box, 9)];
}

function onGround(
  sheet: Paper,
  pieces: readonly Piece[],
  inner: number,
  { tint, edge, padding }: Box,
  round: number,
): Piece {
  const height = inner + 2 * padding;
  return {
    height,
    write: () => {
      const top = sheet.y;
      decorate(sheet, () => {
        const { pdf } = sheet;
        pdf.roundedRect(page.left, top, wide, height, round).fill(tint);
        if (edge === undefined) return;
        // Square on the side of the edge.
        pdf.rect(columnAt(sheet, 0, round), top, round, height).fill(tint);
        pdf.rect(columnAt(sheet, 0, edgeWidth), top, edgeWidth, height).fill(edge);
      });
      sheet.y = top + padding;
      stacked(sheet, pieces);
    },
  };
}

const grounds: Readonly<Record<NoticeBlock['tone'], { readonly tint: string; readonly strong: string }>> = {
  draft: paints.develop,
  withdrawn: paints.change,
  lacking: paints.unknown,
  invented: { strong: colour.pine, tint: colour.mint },
  note: paints.unknown,
};

/** What a reader is to know of the whole: that it is a draft, withdrawn, lacks words, or is invented. */
export function notice(sheet: Sheet, { tone, text }: NoticeBlock): readonly Piece[] {
  const { styles } = sheet;
  const { tint, strong } = grounds[tone];
  const style = { ...styles.evidence, colour: colour.ink };
  const loud = tone === 'draft' || tone === 'withdrawn' ? { ...style, weight: 'bold' as const } : style;
  const pieces = words(sheet, 'P', text, loud, {
    indent: insets.notice + 5,
    width: wide - 2 * insets.notice - 5,
  });
  return aired(boxed(sheet, pieces, { tint, edge: strong, padding: insets.notice - 2 }), 8 * styles.air);
}

/** Somebody's words, and whose they are. */
export function quote(sheet: Sheet, { words: said, from, lang }: QuoteBlock): readonly Piece[] {
  const { styles } = sheet;
  const place = { indent: insets.quote + 5, width: Math.min(styles.measure, wide - 2 * insets.quote - 5) };
  const pieces = [
    ...words(sheet, 'P', said, styles.plain, place, spokenIn(lang)),
    ...(from === '' ? [] : words(sheet, 'P', from, styles.small, place)),
  ];
  const inside = within(sheet, 'BlockQuote', pieces);
  const tint = mixed(sheet.hue, colour.white, 0.93);
  return aired(boxed(sheet, inside, { tint, edge: sheet.hue, padding: insets.quote - 3 }), 8 * styles.air);
}

/** Names and what they stand for, side by side: a list to those who hear it read. */
export function facts(sheet: Sheet, block: FactsBlock): readonly Piece[] {
  const { air } = sheet.styles;
  const isBoxed = block.boxed === true;
  const inset = isBoxed ? insets.facts : 0;
  const heading = titleOf(sheet, block, inset);
  const list = within(sheet, 'L', rows(sheet, block, inset));
  const all = [...heading, ...list];
  if (isBoxed) return aired(boxed(sheet, all, { tint: colour.mint, padding: insets.facts - 2 }), 16 * air);
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
