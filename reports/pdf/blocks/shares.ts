/** Areas in one picture: the name in its hue, how many answers are good, and what the auditors have concluded. */
import type { ShareRow } from '../../document/picture.ts';
import { stackHeight } from '../charts/stack.ts';
import { drawSymbol } from '../charts/symbols.ts';
import type { Style } from '../layout/letters.ts';
import { atMost, type Line, lineHeight, linesOf, spaced, writeLines } from '../layout/lines.ts';
import { colour, hueOf, page, paints, wide } from '../layout/looks.ts';
import type { Piece } from '../layout/pieces.ts';
import type { Sheet } from '../layout/styles.ts';
import { verdictWidth } from './finding.ts';
import { figureOfRows } from './rows.ts';
import { shareBar } from './share-bar.ts';

const nameWidth = 124;
const between = 12;
const besideVerdicts = wide - nameWidth - verdictWidth - 2 * between;
/** Services have longer names than areas, and no verdicts beside them. */
const longNameWidth = 190;
const alone = wide - longNameWidth - between;
const wordStyle: Style = { weight: 'regular', size: 9.6, colour: colour.soft, leading: 1.35 };

interface Columns {
  readonly name: number;
  readonly bar: number;
}

interface Laid {
  readonly row: ShareRow;
  readonly name: readonly Line[];
  /** Where no share is told. */
  readonly instead: readonly Line[];
  readonly verdicts: readonly {
    readonly lines: readonly Line[];
    readonly verdict: ShareRow['verdicts'][number];
  }[];
  readonly height: number;
}

/** `beside`: with room for verdicts even where it has none, as wide as those that it goes on from. */
export function shares(
  sheet: Sheet,
  { rows, beside }: { readonly rows: readonly ShareRow[]; readonly beside?: true },
  alt: string,
): readonly Piece[] {
  const isJudged = beside === true || rows.some(({ verdicts }) => verdicts.length > 0);
  const columns = isJudged ? { name: nameWidth, bar: besideVerdicts } : { name: longNameWidth, bar: alone };
  const laid = rows.map((row) => laidOut(sheet, row, columns));
  // Numbers that are too wide for their part of a bar stand above it.
  const air = Math.max(9, (isJudged ? 13 : 10) * sheet.styles.air);
  return [figureOfRows(sheet, { rows: laid, air, alt }, (row, y) => drawRow(sheet, row, y, columns))];
}

const nameStyle = (area: string): Style => ({
  weight: 'bold',
  size: 11,
  colour: hueOf(area) === colour.pine ? colour.ink : hueOf(area),
  leading: 1.3,
  whole: true,
});

const verdictStyle = (strong: string): Style => ({
  weight: 'bold',
  size: 10.4,
  colour: strong,
  leading: 1.35,
});

function laidOut(sheet: Sheet, row: ShareRow, columns: Columns): Laid {
  const name = atMost(linesOf(sheet, row.title, nameStyle(row.area), columns.name), 3);
  const instead = row.share ? [] : atMost(linesOf(sheet, row.words, wordStyle, columns.bar), 4);
  const verdicts = row.verdicts.map((verdict) => ({
    verdict,
    lines: linesOf(
      sheet,
      sheet.say(`printed.verdict.${verdict}`),
      verdictStyle(colour.ink),
      verdictWidth - 15,
    ),
  }));
  const right = verdicts.reduce((sum, { lines }) => sum + lines.length * lineHeight(verdictStyle('')), 0);
  const left = name.length * lineHeight(nameStyle(row.area));
  return {
    row,
    name,
    instead,
    verdicts,
    height: Math.max(left, right, stackHeight, instead.length * lineHeight(wordStyle)),
  };
}

function drawRow(
  sheet: Sheet,
  { row, name, instead, verdicts, height }: Laid,
  y: number,
  columns: Columns,
): void {
  const barX = page.left + columns.name + between;
  const middle = y + height / 2;
  const style = nameStyle(row.area);
  writeLines(sheet, spaced(name), style, { x: page.left, y: middle - (name.length * lineHeight(style)) / 2 });
  if (row.share) shareBar(sheet, row.share, { x: barX, y: middle - stackHeight / 2, width: columns.bar });
  const top = middle - (instead.length * lineHeight(wordStyle)) / 2;
  writeLines(sheet, spaced(instead), wordStyle, { x: barX, y: top });
  const lines = verdicts.reduce((sum, one) => sum + one.lines.length, 0);
  let at = middle - (lines * lineHeight(verdictStyle(''))) / 2;
  for (const one of verdicts) {
    const { strong } = paints[one.verdict];
    const x = page.right - verdictWidth;
    drawSymbol(sheet.pdf, one.verdict, { x, y: at + 2.6, size: 8.6 }, strong);
    writeLines(sheet, spaced(one.lines), verdictStyle(strong), { x: x + 14, y: at });
    at += one.lines.length * lineHeight(verdictStyle(''));
  }
}
