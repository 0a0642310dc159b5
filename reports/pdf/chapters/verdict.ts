/** The suggested verdict of an area: colour, symbol and word, under the share that it follows from. */
import { sayShare } from '../../counts-in-words.ts';
import type { AreaReport, Verdict } from '../../report.ts';
import { drawSymbol } from '../charts/symbols.ts';
import type { Style } from '../layout/letters.ts';
import { lineHeight, linesOf, writeLines } from '../layout/lines.ts';
import { colour, page, paints, wide } from '../layout/looks.ts';
import { decorate, gap, put, type ReportSheet, room } from '../layout/sheet.ts';

const shareStyle: Style = { weight: 'bold', size: 22, colour: colour.ink, leading: 1.2 };
const reasonStyle: Style = { weight: 'regular', size: 10.5, colour: colour.ink, leading: 1.5 };
const edge = 6;
const padding = 14;
const symbolSize = 9;
const airBelow = 16;
/** About as high as a box is, with the air around it. */
export const verdictHeight = 112;

/** `keep`: so much of what follows stays on the same page, in points. */
export function verdictBox(sheet: ReportSheet, area: AreaReport, keep: number): void {
  const { say } = sheet;
  const { suggestions } = area.verdict;
  const x = page.left + edge + padding;
  const inner = page.right - padding - x;
  const shares = area.share
    ? linesOf(sheet, say('report.shareOf', { share: sayShare(area.share, say) }), shareStyle, inner)
    : [];
  const reasons = linesOf(sheet, reasonOf(area, say), reasonStyle, inner);
  const words = suggestions.length * lineHeight(wordStyle(colour.ink)) + 2;
  const height =
    shares.length * lineHeight(shareStyle) +
    words +
    reasons.length * lineHeight(reasonStyle) +
    2 * padding -
    4;
  gap(sheet, 4);
  room(sheet, height + airBelow + keep);
  const { y } = sheet;
  decorate(sheet, () => box(sheet, height, suggestions));
  let top = y + padding - 2;
  if (shares.length > 0) put(sheet, 'P', () => writeLines(sheet, shares, shareStyle, { x, y: top }));
  top += shares.length * lineHeight(shareStyle);
  verdictWords(sheet, suggestions, { x, y: top });
  top += words;
  put(sheet, 'P', () => writeLines(sheet, reasons, reasonStyle, { x, y: top }));
  sheet.y += height + airBelow;
}

const wordStyle = (strong: string): Style => ({ weight: 'bold', size: 12, colour: strong, leading: 1.4 });

/** One under the other where the share could come to several: "Kan utvecklas", "eller Styrka". */
function verdictWords(
  sheet: ReportSheet,
  suggestions: readonly Verdict[],
  { x, y }: { x: number; y: number },
): void {
  const { say } = sheet;
  suggestions.forEach((suggestion, i) => {
    const { strong } = paints[suggestion];
    const at = y + i * lineHeight(wordStyle(strong));
    decorate(sheet, () => drawSymbol(sheet.pdf, suggestion, { x, y: at + 4, size: symbolSize }, strong));
    const word = say(`report.verdict.${suggestion}`);
    const text = i === 0 ? word : `${say('report.or')} ${word}`;
    put(sheet, 'P', () =>
      writeLines(sheet, [{ text, width: 0 }], wordStyle(strong), { x: x + symbolSize + 5, y: at }),
    );
  });
}

/** Square to the left, round to the right; the edge has every colour that the share could come to. */
function box(sheet: ReportSheet, height: number, suggestions: readonly Verdict[]): void {
  const { pdf, y } = sheet;
  const [only] = suggestions;
  const { tint } = paints[suggestions.length === 1 && only ? only : 'unknown'];
  pdf.roundedRect(page.left, y, wide, height, 9).fill(tint);
  pdf.rect(page.left, y, 12, height).fill(tint);
  const part = height / suggestions.length;
  suggestions.forEach((one, i) => {
    pdf.rect(page.left, y + i * part, edge, part).fill(paints[one].strong);
  });
}

function reasonOf({ verdict }: AreaReport, say: ReportSheet['say']): string {
  const why = verdict.reason === 'share' ? [] : [say(`report.reason.${verdict.reason}`)];
  const several = verdict.suggestions.length > 1 ? [say('report.several-verdicts')] : [];
  return [...why, ...several, say('report.suggestion')].join(' ');
}
