/** Names and what they stand for, side by side: a list to those who hear it read. */

import type { Style } from './letters.ts';
import { atMost, lineHeight, linesOf, writeLines } from './lines.ts';
import { colour, page, wide } from './looks.ts';
import { inside, put, type ReportSheet, room } from './sheet.ts';
import { spokenAs } from './text.ts';

export type Fact = readonly [name: string, words: string];

const nameStyle: Style = { weight: 'regular', size: 11, colour: colour.soft };
const wordStyle: Style = { weight: 'bold', size: 11, colour: colour.ink };
/** More lines than this are cut short: nobody means to have a page of it. */
const mostLines = 8;

export function facts(sheet: ReportSheet, all: readonly Fact[], nameWidth: number): void {
  inside(sheet, 'L', () => {
    for (const fact of all) oneFact(sheet, fact, nameWidth);
  });
}

function oneFact(sheet: ReportSheet, [name, words]: Fact, nameWidth: number): void {
  const names = linesOf(sheet, name, nameStyle, nameWidth - 16);
  const lines = atMost(linesOf(sheet, words, wordStyle, wide - nameWidth), mostLines);
  const height = Math.max(names.length, lines.length) * lineHeight(wordStyle);
  room(sheet, height);
  const { y } = sheet;
  inside(sheet, 'LI', () => {
    put(sheet, 'Lbl', () => writeLines(sheet, names, nameStyle, { x: page.left, y }));
    put(
      sheet,
      'LBody',
      () => writeLines(sheet, lines, wordStyle, { x: page.left + nameWidth, y }),
      spokenAs(words, lines),
    );
  });
  sheet.y += height + 4;
}
