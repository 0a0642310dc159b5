/** What a reader is to know of the whole: that it is a draft, withdrawn, lacks words, or is invented. */
import type { NoticeBlock } from '../../document/document.ts';
import { colour, paints, wide } from '../layout/looks.ts';
import { aired, type Piece } from '../layout/pieces.ts';
import type { Sheet } from '../layout/styles.ts';
import { boxed } from './boxed.ts';
import { words } from './text.ts';

const padding = 11;

const grounds: Readonly<Record<NoticeBlock['tone'], { readonly tint: string; readonly strong: string }>> = {
  draft: paints.develop,
  withdrawn: paints.change,
  lacking: paints.unknown,
  invented: { strong: colour.pine, tint: colour.mint },
  note: paints.unknown,
};

export function notice(sheet: Sheet, { tone, text }: NoticeBlock): readonly Piece[] {
  const { styles } = sheet;
  const { tint, strong } = grounds[tone];
  const style = { ...styles.evidence, colour: colour.ink };
  const loud = tone === 'draft' || tone === 'withdrawn' ? { ...style, weight: 'bold' as const } : style;
  const pieces = words(sheet, 'P', text, loud, { indent: padding + 5, width: wide - 2 * padding - 5 });
  return aired(boxed(sheet, pieces, { tint, edge: strong, padding: padding - 2 }), 8 * styles.air);
}
