/** Stacked bars, one a question, worst to best in the order asked: drawn as vectors, with numbers that can be selected. */
import { restOf } from '../../figures.ts';
import type { Full } from '../../report.ts';
import type { Block } from '../layout/block.ts';
import { atMost, type Line, lineHeight, linesOf, type Style, widthOf, writeLines } from '../layout/lines.ts';
import { colour, page, wide } from '../layout/looks.ts';
import { gap, put, room, type Sheet } from '../layout/sheet.ts';
import { share } from '../words.ts';
import { type Key, keyOf, writeKey } from './key.ts';
import type { DisclosedAs } from './narrowed.ts';
import { drawStack, stackHeight } from './stack.ts';

const questionStyle: Style = { weight: 'regular', size: 10.5, colour: colour.ink, leading: 1.4 };
const resultStyle: Style = { weight: 'bold', size: 10.5, colour: colour.ink, leading: 1.4 };
const shareStyle: Style = { weight: 'regular', size: 9, colour: colour.soft, leading: 1.3 };

const questionWidth = 172;
const resultWidth = 66;
const between = 11;
const air = 10;
const airAbove = 6;
const stackX = page.left + questionWidth + between;
const stackWidth = wide - questionWidth - resultWidth - 2 * between;

/** A figure is never cut; so many rows make one, so that little is left empty where it has to go to the next page. */
const mostRows = 6;
/** A question that takes more is cut short here; it stands in full in the alternative text. */
const mostLines = 7;

interface Row {
  readonly asked: DisclosedAs<Full>;
  readonly lines: readonly Line[];
  readonly height: number;
}

/** The bars of questions with the same steps, laid out but not yet drawn. `note` goes with the key; empty for none. */
export function barsOf(sheet: Sheet, group: readonly DisclosedAs<Full>[], note: string): Block {
  const key = keyOf(sheet, group, note);
  const rows = group.map((asked) => rowOf(sheet, asked));
  const each = Math.ceil(rows.length / Math.ceil(rows.length / mostRows));
  const heightOf = (some: readonly Row[]) =>
    some.reduce((sum, row) => sum + row.height, airAbove + key.height);
  const write = (): void => {
    let keyOn: unknown;
    for (let i = 0; i < rows.length; i += each) {
      keyOn = figureOf(sheet, key, rows.slice(i, i + each), keyOn);
    }
  };
  return { keep: heightOf(rows.slice(0, each)), height: heightOf(rows), write };
}

/** One figure. The key is repeated only on a new page; the page that it stands on is given back. */
function figureOf(sheet: Sheet, key: Key, rows: readonly Row[], keyOn: unknown): unknown {
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  gap(sheet, keyOn === undefined ? airAbove : 0);
  room(sheet, height + (keyOn === sheet.pdf.page ? 0 : key.height));
  const withKey = keyOn !== sheet.pdf.page;
  const top = sheet.y;
  const bottom = top + height + (withKey ? key.height : 0);
  const draw = (): void => {
    if (withKey) writeKey(sheet, key, top);
    let y = bottom - height;
    for (const row of rows) {
      drawRow(sheet, row, y);
      y += row.height;
    }
  };
  put(sheet, 'Figure', draw, { alt: spoken(sheet, rows), bbox: [page.left, top, page.right, bottom] });
  sheet.y = bottom;
  return sheet.pdf.page;
}

function rowOf(sheet: Sheet, asked: DisclosedAs<Full>): Row {
  const lines = atMost(linesOf(sheet, asked.text, questionStyle, questionWidth), mostLines);
  return { asked, lines, height: Math.max(lines.length * lineHeight(questionStyle), stackHeight + 6) + air };
}

function drawRow(sheet: Sheet, { asked, lines, height }: Row, y: number): void {
  const middle = y + (height - air) / 2;
  const top = middle - (lines.length * lineHeight(questionStyle)) / 2;
  writeLines(sheet, lines, questionStyle, { x: page.left, y: top });
  drawStack(sheet, asked.disclosed, { x: stackX, y: middle - stackHeight / 2, width: stackWidth });
  result(sheet, asked.disclosed, middle);
}

/** "8 av 14", and the percentage beneath where the group is large enough. */
function result(sheet: Sheet, disclosed: Full, middle: number): void {
  if (disclosed.positive === undefined) return;
  const x = stackX + stackWidth + between;
  const text = sheet.say('report.outOf', { count: disclosed.positive, n: disclosed.n });
  const percent = share(disclosed.positive, disclosed.n, sheet.report.language);
  const height = lineHeight(resultStyle) + (percent ? lineHeight(shareStyle) : 0);
  const y = middle - height / 2;
  writeLines(sheet, [{ text, width: widthOf(sheet, text, resultStyle) }], resultStyle, { x, y });
  if (!percent) return;
  writeLines(sheet, linesOf(sheet, percent, shareStyle, resultWidth), shareStyle, {
    x,
    y: y + lineHeight(resultStyle),
  });
}

/** The figure for those who do not see it: every number, in words. */
function spoken(sheet: Sheet, rows: readonly Row[]): string {
  const { say } = sheet;
  const sentences = rows.map(({ asked: { text, disclosed } }) => {
    const parts = disclosed.steps.map((step) => `${step.label}: ${step.count}`);
    const none = restOf(disclosed);
    if (none > 0) parts.push(`${say('report.figure.noAnswer')}: ${none}`);
    return say('report.figure.row', { question: text, parts: parts.join(', ') });
  });
  return [say('report.figure.bars'), ...sentences].join(' ');
}
