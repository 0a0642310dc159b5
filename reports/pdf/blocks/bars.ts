/** Stacked bars, one a question, best to worst, with their numbers and how many were on the good side. */
import { positiveSide, type ToldAs } from '../../cells.ts';
import { sayOutOf, sayPositive } from '../../counts-in-words.ts';
import type { Ordered } from '../../disclosure/disclosed.ts';
import { withSameChoices } from '../../figures.ts';
import { share } from '../../shares.ts';
import { type Key, keyOf, writeKey } from '../charts/key.ts';
import { drawStack, stackHeight } from '../charts/stack.ts';
import type { Style } from '../layout/letters.ts';
import { atMost, type Line, lineHeight, linesOf, spaced, writeLines } from '../layout/lines.ts';
import { colour, page, wide } from '../layout/looks.ts';
import { aired, type Piece } from '../layout/pieces.ts';
import { put } from '../layout/sheet.ts';
import type { Sheet } from '../layout/styles.ts';

const questionStyle: Style = { weight: 'regular', size: 10, colour: colour.ink, leading: 1.35 };
const resultStyle: Style = { weight: 'bold', size: 10, colour: colour.ink, leading: 1.35 };
const shareStyle: Style = { weight: 'regular', size: 9, colour: colour.soft, leading: 1.3 };

const questionWidth = 204;
const resultWidth = 84;
const between = 11;
const air = 7;
const stackX = page.left + questionWidth + between;
const stackWidth = wide - questionWidth - resultWidth - 2 * between;

/** A figure is never cut; so many rows make one, so that little is left empty where it has to go to the next page. */
const mostRows = 6;
/** A question that takes more is cut short here; it stands in full in the appendix. */
const mostLines = 7;

interface Row {
  readonly asked: ToldAs<Ordered>;
  readonly lines: readonly Line[];
  readonly result: readonly Line[];
  readonly beneath: readonly Line[];
  readonly height: number;
}

/** Questions with the same steps share a key. The figure says `alt` as a whole, and each later part of it what it is of. */
export function bars(sheet: Sheet, questions: readonly ToldAs<Ordered>[], alt: string): readonly Piece[] {
  const parts = withSameChoices(questions).flatMap((group) => partsOf(sheet, group));
  return parts.map(({ key, rows, isNew }, i) => {
    const said = i === 0 ? alt : spoken(sheet, rows);
    return aired([figureOf(sheet, isNew ? key : undefined, rows, said, key)], isNew ? 8 : 0, 0)[0] as Piece;
  });
}

interface Part {
  readonly key: Key;
  readonly rows: readonly Row[];
  readonly isNew: boolean;
}

function partsOf(sheet: Sheet, group: readonly ToldAs<Ordered>[]): readonly Part[] {
  const key = keyOf(sheet, group);
  const rows = group.map((asked) => rowOf(sheet, asked));
  const each = Math.ceil(rows.length / Math.ceil(rows.length / mostRows));
  return Array.from({ length: Math.ceil(rows.length / each) }, (_, i) => ({
    key,
    rows: rows.slice(i * each, (i + 1) * each),
    isNew: i === 0,
  }));
}

/** Without a key of its own it is seen under that of the part before, or, on a new page, under the key again. */
function figureOf(sheet: Sheet, own: Key | undefined, rows: readonly Row[], alt: string, shared: Key): Piece {
  const keyHeight = own?.height ?? 0;
  const height = rows.reduce((sum, row) => sum + row.height, keyHeight);
  const write = (): void => {
    const top = sheet.y;
    const draw = (): void => {
      if (own) writeKey(sheet, own, top);
      let y = top + keyHeight;
      for (const row of rows) {
        drawRow(sheet, row, y);
        y += row.height;
      }
    };
    put(sheet, 'Figure', draw, { alt, bbox: [page.left, top, page.right, top + height] });
  };
  const head = { height: shared.height, write: () => writeKey(sheet, shared, sheet.y) };
  return { height, ...(own === undefined && { head }), write };
}

function rowOf(sheet: Sheet, asked: ToldAs<Ordered>): Row {
  const lines = atMost(linesOf(sheet, asked.text, questionStyle, questionWidth), mostLines);
  const result = positiveSide(asked.disclosed)
    ? linesOf(sheet, sayPositive(asked, sheet.say), resultStyle, resultWidth)
    : [];
  const beneath = beneathOf(sheet, asked);
  const right = result.length * lineHeight(resultStyle) + beneath.length * lineHeight(shareStyle);
  const height = Math.max(lines.length * lineHeight(questionStyle), right, stackHeight + 4) + air;
  return { asked, lines, result, beneath, height };
}

function drawRow(sheet: Sheet, { asked, lines, result, beneath, height }: Row, y: number): void {
  const middle = y + (height - air) / 2;
  const top = middle - (lines.length * lineHeight(questionStyle)) / 2;
  writeLines(sheet, spaced(lines), questionStyle, { x: page.left, y: top });
  drawStack(sheet, asked, { x: stackX, y: middle - stackHeight / 2, width: stackWidth });
  const x = stackX + stackWidth + between;
  const right = result.length * lineHeight(resultStyle) + beneath.length * lineHeight(shareStyle);
  writeLines(sheet, spaced(result), resultStyle, { x, y: middle - right / 2 });
  const under = middle - right / 2 + result.length * lineHeight(resultStyle);
  writeLines(sheet, spaced(beneath), shareStyle, { x, y: under });
}

/** The percentage where the group is large enough, and of whom it is where not of those who answered. */
function beneathOf(sheet: Sheet, { disclosed }: ToldAs<Ordered>): readonly Line[] {
  const side = positiveSide(disclosed);
  const exact = side && side.low === side.high;
  const percent = exact ? share(side.low, disclosed.of, sheet.language) : undefined;
  return [percent, sayOutOf(disclosed, sheet.say)].flatMap((words) =>
    words ? linesOf(sheet, words, shareStyle, resultWidth) : [],
  );
}

function spoken({ say }: Sheet, rows: readonly Row[]): string {
  const sentences = rows.map(({ asked }) =>
    say('report.figure.row', { question: asked.text, parts: sayPositive(asked, say) }),
  );
  return sentences.join(' ');
}
