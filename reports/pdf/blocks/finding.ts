/** What the auditors have concluded: numbered, with its verdict in colour, symbol and word, and what it rests on. */
import type { FindingBlock, ProposalBlock, Words } from '../../document/document.ts';
import { drawSymbol } from '../charts/symbols.ts';
import type { Style } from '../layout/letters.ts';
import { lineHeight, linesOf, spaced, writeLines } from '../layout/lines.ts';
import { colour, inkOn, paints, wide } from '../layout/looks.ts';
import {
  aired,
  always,
  bound,
  onFirst,
  type Piece,
  sideBySide,
  whenWritten,
  within,
} from '../layout/pieces.ts';
import { topOf } from '../layout/running.ts';
import { columnAt, decorate, put, rule } from '../layout/sheet.ts';
import type { Sheet } from '../layout/styles.ts';
import { labelled, placed, spokenIn, words } from './text.ts';

/** Where verdicts stand, here and beside the shares of areas; from the end of a line. */
export const verdictWidth = 112;

/** It is a heading of that level, so that whoever listens comes from one to the next. */
export function finding(sheet: Sheet, block: FindingBlock, level: number): readonly Piece[] {
  const { styles } = sheet;
  const disc = styles.finding.size * 1.85;
  const indent = disc + 12;
  const beside = verdictBeside(sheet, block);
  const width = wide - indent - (beside ? verdictWidth + 10 : 0);
  const column = { indent, width };
  const heading = words(sheet, `H${level}`, block.heading, styles.finding, column, spokenIn(block.lang));
  const verdict = verdictOf(sheet, block, beside ? wide - verdictWidth : indent);
  const head = beside
    ? [sideBySide(sheet, [heading, verdict])]
    : bound([...heading, ...aired(verdict, 1)], 'always');
  const rests = evidenceOf(sheet, block, indent);
  const body = within(sheet, 'LBody', [...(rests.length > 0 ? always(head) : head), ...rests]);
  const item = within(sheet, 'LI', ruled(sheet, numbered(sheet, block, disc, body)));
  return placed(aired(item, 9 * styles.air), block.id);
}

/** On an easy page and a poster letters are large, and the verdict has a line of its own. */
function verdictBeside(sheet: Sheet, { heading }: FindingBlock): boolean {
  return sheet.styles.finding.size < 15 && heading.length > 0;
}

function evidenceOf(sheet: Sheet, { evidence, reason }: FindingBlock, indent: number): readonly Piece[] {
  const { styles } = sheet;
  const width = wide - indent - 6;
  const [only, ...more] = evidence;
  const lines =
    more.length === 0
      ? only === undefined
        ? []
        : words(sheet, 'P', only, styles.evidence, { indent, width })
      : within(
          sheet,
          'L',
          evidence.flatMap((line) => within(sheet, 'LI', dotted(sheet, line, indent))),
        );
  const why =
    reason === undefined
      ? []
      : words(sheet, 'P', reason, { ...styles.evidence, colour: colour.ink }, { indent, width });
  const all = [...aired(lines, 2, 2), ...aired(why, 4)];
  return bound(all, 'if-it-fits');
}

function dotted(sheet: Sheet, line: Words, indent: number): readonly Piece[] {
  const { evidence } = sheet.styles;
  const place = { indent: indent + 11, width: wide - indent - 17 };
  return labelled(sheet, '•', evidence, words(sheet, 'LBody', line, evidence, place), indent);
}

/** Its number in a disc of the verdict's colour, the label of the item. */
function numbered(sheet: Sheet, block: FindingBlock, size: number, body: readonly Piece[]): readonly Piece[] {
  const inset = Math.max(0, (size - lineHeight(sheet.styles.finding)) / 2);
  const fill = paints[block.verdict ?? 'unknown'].strong;
  const style: Style = { weight: 'bold', size: size * 0.48, colour: inkOn(fill), leading: 1.3 };
  const lines = spaced(linesOf(sheet, String(block.number), style, size));
  const disc = (): void => {
    const [x, y] = [columnAt(sheet, 0, size), sheet.y];
    decorate(sheet, () => sheet.pdf.circle(x + size / 2, y + size / 2, size / 2).fill(fill));
    const at = { x, y: y + (size - lineHeight(style)) / 2 };
    put(sheet, 'Lbl', () => writeLines(sheet, lines, style, at, { width: size, to: 'centre' }));
    sheet.y = y + inset;
  };
  return onFirst(body, (piece) => ({
    ...whenWritten(piece, disc),
    height: Math.max(size, piece.height + inset),
  }));
}

/** The word with its symbol; of what the auditors have not concluded that it is a draft. */
function verdictOf(sheet: Sheet, { verdict }: FindingBlock, indent: number): readonly Piece[] {
  const { strong } = paints[verdict ?? 'unknown'];
  const size = Math.min(sheet.styles.finding.size - 1.6, sheet.styles.evidence.size + 1);
  const style: Style = { weight: 'bold', size, colour: strong, leading: 1.3 };
  const word = sheet.say(verdict ? `printed.verdict.${verdict}` : 'printed.not-concluded');
  const side = size * 0.82;
  const place = { indent: indent + (verdict ? side + 5 : 0), width: wide - indent - side - 5 };
  const symbol = (): void => {
    const at = { x: columnAt(sheet, indent, side), y: sheet.y + (lineHeight(style) - side) / 2, size: side };
    if (verdict) decorate(sheet, () => drawSymbol(sheet.pdf, verdict, at, strong));
  };
  return onFirst(words(sheet, 'P', word, style, place), (piece) => whenWritten(piece, symbol));
}

/** A thin line above: beneath a heading, and between items; the head of a page has its own. */
function ruled(sheet: Sheet, pieces: readonly Piece[]): readonly Piece[] {
  const gap = 9 * sheet.styles.air;
  const line = (): void => {
    const { y } = sheet;
    if (Math.abs(y - topOf(false)) < 0.5) return;
    decorate(sheet, () => rule(sheet, y, 0.6));
    sheet.y = y + gap;
  };
  return onFirst(pieces, (piece) => ({ ...whenWritten(piece, line), height: piece.height + gap }));
}

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
