/** Stacked bars, one a question, best to worst: drawn as vectors, with numbers that can be selected. */
import { positiveSide, type ToldAs } from '../../cells.ts';
import { sayCells, sayOutOf, sayPositive } from '../../counts-in-words.ts';
import type { Ordered } from '../../disclosure/disclosed.ts';
import { share } from '../../shares.ts';
import type { Block } from '../layout/block.ts';
import type { Style } from '../layout/letters.ts';
import { atMost, type Line, lineHeight, linesOf, writeLines } from '../layout/lines.ts';
import { colour, page, wide } from '../layout/looks.ts';
import { gap, put, type ReportSheet, room } from '../layout/sheet.ts';
import { type Key, keyOf, writeKey } from './key.ts';
import { drawStack, stackHeight } from './stack.ts';

const questionStyle: Style = { weight: 'regular', size: 10.5, colour: colour.ink, leading: 1.4 };
const resultStyle: Style = { weight: 'bold', size: 10.5, colour: colour.ink, leading: 1.4 };
const shareStyle: Style = { weight: 'regular', size: 9, colour: colour.soft, leading: 1.3 };

const questionWidth = 172;
const resultWidth = 84;
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
  readonly asked: ToldAs<Ordered>;
  readonly lines: readonly Line[];
  readonly height: number;
}

/** The bars of questions with the same steps, laid out but not yet drawn. `note` goes with the key; empty for none. */
export function barsOf(sheet: ReportSheet, group: readonly ToldAs<Ordered>[], note: string): Block {
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
function figureOf(sheet: ReportSheet, key: Key, rows: readonly Row[], keyOn: unknown): unknown {
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

function rowOf(sheet: ReportSheet, asked: ToldAs<Ordered>): Row {
  const lines = atMost(linesOf(sheet, asked.text, questionStyle, questionWidth), mostLines);
  return {
    asked,
    lines,
    height:
      Math.max(lines.length * lineHeight(questionStyle), resultHeight(sheet, asked), stackHeight + 6) + air,
  };
}

function drawRow(sheet: ReportSheet, { asked, lines, height }: Row, y: number): void {
  const middle = y + (height - air) / 2;
  const top = middle - (lines.length * lineHeight(questionStyle)) / 2;
  writeLines(sheet, lines, questionStyle, { x: page.left, y: top });
  drawStack(sheet, asked, { x: stackX, y: middle - stackHeight / 2, width: stackWidth });
  result(sheet, asked, middle);
}

function resultHeight(sheet: ReportSheet, asked: ToldAs<Ordered>): number {
  const lines = linesOf(sheet, sayPositive(asked, sheet.say), resultStyle, resultWidth);
  return (
    lines.length * lineHeight(resultStyle) +
    Math.max(1, beneathOf(sheet, asked).length) * lineHeight(shareStyle)
  );
}

/** "8 av 14 ja", and beneath the percentage where the group is large enough, and of whom it is where not of those who answered. */
function result(sheet: ReportSheet, question: ToldAs<Ordered>, middle: number): void {
  const side = positiveSide(question.disclosed);
  if (!side) return;
  const x = stackX + stackWidth + between;
  const lines = linesOf(sheet, sayPositive(question, sheet.say), resultStyle, resultWidth);
  const beneath = beneathOf(sheet, question);
  const height = lines.length * lineHeight(resultStyle) + beneath.length * lineHeight(shareStyle);
  const y = middle - height / 2;
  writeLines(sheet, lines, resultStyle, { x, y });
  writeLines(sheet, beneath, shareStyle, { x, y: y + lines.length * lineHeight(resultStyle) });
}

function beneathOf(sheet: ReportSheet, { disclosed }: ToldAs<Ordered>): readonly Line[] {
  const side = positiveSide(disclosed);
  const exact = side && side.low === side.high;
  const percent = exact ? share(side.low, disclosed.of, sheet.report.language) : undefined;
  return [percent, sayOutOf(disclosed, sheet.say)].flatMap((words) =>
    words ? linesOf(sheet, words, shareStyle, resultWidth) : [],
  );
}

/** The figure for those who do not see it: every number, in words. */
function spoken(sheet: ReportSheet, rows: readonly Row[]): string {
  const { say } = sheet;
  const sentences = rows.map(({ asked }) => {
    const parts = [sayCells(asked, say), sayOutOf(asked.disclosed, say)].filter(Boolean).join(', ');
    return say('report.figure.row', { question: asked.text, parts });
  });
  return [say('report.figure.bars'), ...sentences].join(' ');
}
