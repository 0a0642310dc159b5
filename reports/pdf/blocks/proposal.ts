/** What the auditors propose, numbered, and to whom. */
import type { ProposalBlock } from '../../document/document.ts';
import { colour, wide } from '../layout/looks.ts';
import { aired, type Piece, within } from '../layout/pieces.ts';
import type { Sheet } from '../layout/styles.ts';
import { ruled } from './finding.ts';
import { sideBySide } from './side-by-side.ts';
import { placed, spokenIn, words } from './text.ts';

const toWidth = 128;

export function proposal(sheet: Sheet, block: ProposalBlock): readonly Piece[] {
  const { styles } = sheet;
  const indent = styles.plain.size * 2.9;
  const label = { ...styles.plain, weight: 'bold' as const, colour: colour.pine };
  // A number is not parted from what it numbers, and no line begins with a dot.
  const whose = block.to.replace(/ (?=[\d·])/g, '\u00a0');
  const to = block.draft ? `${sheet.say('printed.not-concluded')} · ${whose}` : whose;
  const number = words(sheet, 'Lbl', String(block.number), label, { width: indent - 6 });
  const place = { indent: wide - toWidth, width: toWidth };
  const beside = { indent, width: wide - indent - toWidth - 16 };
  const what = words(sheet, 'P', block.what, styles.plain, beside, spokenIn(block.lang));
  const whom = to === '' ? [] : aired(words(sheet, 'P', to, { ...styles.small, whole: true }, place), 0);
  const body = sideBySide(sheet, [what, whom]);
  const whole = sideBySide(sheet, [number, within(sheet, 'LBody', [body])]);
  return placed(aired(within(sheet, 'LI', ruled(sheet, [whole])), 8 * styles.air), block.id);
}
