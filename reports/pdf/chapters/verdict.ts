/** The suggested verdict of an area: colour, symbol and word, and the score where there is one. */
import type { AreaReport, Verdict } from '../../report.ts';
import { drawSymbol } from '../charts/symbols.ts';
import { lineHeight, linesOf, type Style, writeLines } from '../layout/lines.ts';
import { colour, page, wide } from '../layout/looks.ts';
import { decorate, gap, put, room, type Sheet } from '../layout/sheet.ts';

const paints: Readonly<Record<Verdict, { readonly strong: string; readonly tint: string }>> = {
  strength: { strong: '#2b7a3d', tint: '#eff6f0' },
  develop: { strong: '#8a5a00', tint: '#fbf5e9' },
  change: { strong: '#b3382c', tint: '#fbf1ef' },
  unknown: { strong: '#5f6b70', tint: '#f2f4f5' },
};

const scoreStyle: Style = { weight: 'bold', size: 34, colour: colour.ink, leading: 1.1 };
const underStyle: Style = { weight: 'regular', size: 9.6, colour: colour.soft };
const reasonStyle: Style = { weight: 'regular', size: 10.5, colour: colour.ink, leading: 1.5 };
const edge = 6;
const padding = 14;
const scoreWidth = 92;
const symbolSize = 9;
const airBelow = 16;
/** About as high as a box is, with the air around it. */
export const verdictHeight = 104;

/** `keep`: so much of what follows stays on the same page, in points. */
export function verdictBox(sheet: Sheet, area: AreaReport, keep: number): void {
  const { say } = sheet;
  const paint = paints[area.verdict.suggestion];
  const wordStyle: Style = { weight: 'bold', size: 12, colour: paint.strong, leading: 1.4 };
  const x = page.left + edge + padding + (area.score === undefined ? 0 : scoreWidth);
  const reasons = linesOf(sheet, reasonOf(area, say), reasonStyle, page.right - padding - x);
  const text = lineHeight(wordStyle) + 2 + reasons.length * lineHeight(reasonStyle);
  const height = Math.max(text, area.score === undefined ? 0 : 54) + 2 * padding - 4;
  gap(sheet, 4);
  room(sheet, height + airBelow + keep);
  const { y } = sheet;
  decorate(sheet, () => box(sheet, height, paint));
  if (area.score !== undefined) score(sheet, area.score, y + (height - 54) / 2);
  const top = y + (height - text) / 2;
  decorate(sheet, () =>
    drawSymbol(sheet.pdf, area.verdict.suggestion, { x, y: top + 4, size: symbolSize }, paint.strong),
  );
  const word = [{ text: say(`report.verdict.${area.verdict.suggestion}`), width: 0 }];
  put(sheet, 'P', () => writeLines(sheet, word, wordStyle, { x: x + symbolSize + 5, y: top }));
  put(sheet, 'P', () => writeLines(sheet, reasons, reasonStyle, { x, y: top + lineHeight(wordStyle) + 2 }));
  sheet.y += height + airBelow;
}

/** Square to the left, round to the right. */
function box(sheet: Sheet, height: number, paint: { readonly strong: string; readonly tint: string }): void {
  const { pdf, y } = sheet;
  pdf.roundedRect(page.left, y, wide, height, 9).fill(paint.tint);
  pdf.rect(page.left, y, 12, height).fill(paint.tint);
  pdf.rect(page.left, y, edge, height).fill(paint.strong);
}

function score(sheet: Sheet, value: number, y: number): void {
  const x = page.left + edge + padding;
  put(sheet, 'P', () => {
    writeLines(sheet, [{ text: `${value} `, width: 0 }], scoreStyle, { x, y });
    const under = [{ text: sheet.say('report.score.outOf'), width: 0 }];
    writeLines(sheet, under, underStyle, { x: x + 1, y: y + lineHeight(scoreStyle) + 2 });
  });
}

function reasonOf({ verdict, score, scoreFrom }: AreaReport, say: Sheet['say']): string {
  const some = score !== undefined && scoreFrom.disclosed < scoreFrom.all;
  return [
    say(`report.reason.${verdict.reason}`, { ...verdict.rests }),
    ...(some ? [say('report.score.from', { told: scoreFrom.disclosed, all: scoreFrom.all })] : []),
    say('report.suggestion'),
  ].join(' ');
}
