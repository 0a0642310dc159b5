/** What a figure shows, laid out: questions, choices, areas and sides as rows with bars, or small people. */
import { pictureWords } from '../../comparisons/in-words.ts';
import type { FigureBlock } from '../../document/document.ts';
import type { Picture } from '../../document/picture.ts';
import { type PictureRow, type RowGroup, rowsOf } from '../../document/picture-rows.ts';
import { type Key, keyOf, writeKey } from '../charts/key.ts';
import { afterSymbol, barWidth, type Frame, figureOfRows, type Row, type Words } from '../charts/rows.ts';
import { stackHeight } from '../charts/stack.ts';
import type { Style } from '../layout/letters.ts';
import { atMost, linesOf } from '../layout/lines.ts';
import { colour, hueOf, paints } from '../layout/looks.ts';
import { aired, type Head, type Piece } from '../layout/pieces.ts';
import type { Drawing } from '../layout/styles.ts';
import { verdictWidth } from './finding.ts';
import { people } from './people.ts';
import { words } from './text.ts';

export function pictureOf(sheet: Drawing, { picture, alt }: Pick<FigureBlock, 'picture' | 'alt'>) {
  const groups = rowsOf(picture, sheet);
  switch (picture.as) {
    case 'bars':
      return barsOf(sheet, groups, alt);
    case 'people':
      return people(sheet, picture, alt);
    case 'choices':
      return [{ ...figureOf(sheet, groups, choices(sheet), alt), before: 6 }];
    case 'shares':
      return [{ ...figureOf(sheet, groups, shares(sheet, picture), alt), before: 6 }];
    case 'comparison': {
      const figure = { ...figureOf(sheet, groups, sides(sheet), alt), before: 6 };
      const said = pictureWords(picture.compared, sheet.say).map(({ word }) => word);
      if (said.length === 0) return [figure];
      const beneath = words(sheet, 'P', `${said.join('. ')}.`, sheet.styles.small);
      return [{ ...figure, bond: 'always' as const }, ...aired(beneath, 0)];
    }
  }
}

/** How the rows of a kind of picture are laid out. */
interface Look {
  readonly frame: Frame;
  readonly row: (row: PictureRow) => Row;
}

const figureOf = (sheet: Drawing, groups: readonly RowGroup[], { frame, row }: Look, alt: string): Piece =>
  figureOfRows(sheet, groups.flatMap(({ rows }) => rows).map(row), frame, alt);

const plain: Style = { weight: 'regular', size: 10.4, colour: colour.ink, leading: 1.35 };
const strong: Style = { ...plain, weight: 'bold' };
const soft: Style = { ...plain, colour: colour.soft };
export const question: Style = { ...plain, size: 10 };
export const result: Style = { ...question, weight: 'bold' };
export const beneath: Style = { weight: 'regular', size: 9, colour: colour.soft, leading: 1.3 };
const hidden: Style = { ...soft, size: 9.6 };

/** In a column so wide; what takes more than `most` lines is cut short here, and stands in full in the appendix. */
export const wordsIn =
  (sheet: Drawing) =>
  (text: string | undefined, style: Style, width: number, most = Number.POSITIVE_INFINITY): Words => ({
    lines: text ? atMost(linesOf(sheet, text, style, width), most) : [],
    style,
  });

/** With how many were on the good side, and beneath it their share and of whom. */
function bars(sheet: Drawing): Look {
  const frame = { name: 204, result: 84, between: 11, bar: stackHeight, least: stackHeight + 4, air: 7 };
  const of = wordsIn(sheet);
  const row = ({ label, segments, said, percent, outOf }: PictureRow): Row => ({
    name: of(label, question, frame.name, 7),
    segments,
    instead: [],
    results: [
      of(said, result, frame.result),
      of(percent, beneath, frame.result),
      of(outOf, beneath, frame.result),
    ],
  });
  return { frame, row };
}

function choices(sheet: Drawing): Look {
  const frame = { name: 210, result: 84, between: 11, bar: 10, least: 10, air: 6, fromTop: true } as const;
  const of = wordsIn(sheet);
  const row = ({ label, segments, said, percent }: PictureRow): Row => ({
    name: of(label, plain, frame.name),
    segments,
    instead: [],
    results: [of(percent ? `${said} (${percent})` : said, strong, frame.result)],
  });
  return { frame, row };
}

function sides(sheet: Drawing): Look {
  const frame = { name: 160, result: 96, between: 11, bar: stackHeight, least: stackHeight, air: 9 };
  const of = wordsIn(sheet);
  const row = ({ label, segments, said }: PictureRow): Row => {
    const isTold = segments !== undefined;
    return {
      name: of(label, plain, frame.name, 4),
      segments,
      instead: isTold ? [] : [of(said, soft, barWidth(frame) + frame.result, 6)],
      results: isTold ? [of(said, strong, frame.result, 6)] : [],
    };
  };
  return { frame, row };
}

/**
 * The name in its hue, and what the auditors have concluded. `beside`: with room for verdicts even where it has none, as wide as
 * those that it goes on from. Services have longer names than areas, and no verdicts beside them.
 */
function shares(sheet: Drawing, { rows, beside }: Extract<Picture, { readonly as: 'shares' }>): Look {
  const isJudged = beside === true || rows.some(({ verdicts }) => verdicts.length > 0);
  // Numbers that are too wide for their part of a bar stand above it.
  const air = Math.max(9, (isJudged ? 13 : 10) * sheet.styles.air);
  const columns = isJudged ? { name: 124, result: verdictWidth } : { name: 190, result: 0 };
  const frame = { ...columns, between: 12, bar: stackHeight, least: stackHeight, air };
  const of = wordsIn(sheet);
  const row = ({ label, segments, said, area = '', verdicts = [] }: PictureRow): Row => ({
    name: of(label, areaStyle(area), frame.name, 3),
    segments,
    instead: segments ? [] : [of(said, hidden, barWidth(frame), 4)],
    results: verdicts.map((verdict) => ({
      ...of(
        sheet.say(`printed.verdict.${verdict}`),
        { ...strong, colour: paints[verdict].strong },
        verdictWidth - afterSymbol - 1,
      ),
      verdict,
    })),
  });
  return { frame, row };
}

const areaStyle = (area: string): Style => ({
  weight: 'bold',
  size: 11,
  colour: hueOf(area) === colour.pine ? colour.ink : hueOf(area),
  leading: 1.3,
  whole: true,
});

/** A figure is never cut; so many rows make one, so that little is left empty where it has to go to the next page. */
const mostRows = 6;

/**
 * A figure says `alt` as a whole, and each later part of it what it is of. Without a key of its own a part is seen under that of
 * the part before, or, on a new page, under the key again.
 */
function barsOf(sheet: Drawing, groups: readonly RowGroup[], alt: string): readonly Piece[] {
  const { frame, row } = bars(sheet);
  const parts = groups.flatMap(({ key, rows }) => {
    const shared = keyOf(sheet, key);
    return inParts(rows).map((some, i) => ({ some, shared, isNew: i === 0 }));
  });
  return parts.map(({ some, shared, isNew }, i) => {
    const said = i === 0 ? alt : spoken(sheet, some);
    const piece = figureOfRows(sheet, some.map(row), frame, said, isNew ? shared : undefined);
    return isNew ? { ...piece, before: 8 } : { ...piece, head: againOf(sheet, shared) };
  });
}

/** At the head of a page that the bars go on to. */
export const againOf = (sheet: Drawing, key: Key): Head => ({
  height: key.height,
  write: () => writeKey(sheet, key, sheet.y),
});

function inParts(rows: readonly PictureRow[]): readonly (readonly PictureRow[])[] {
  const each = Math.ceil(rows.length / Math.ceil(rows.length / mostRows));
  return Array.from({ length: Math.ceil(rows.length / each) }, (_, i) =>
    rows.slice(i * each, (i + 1) * each),
  );
}

function spoken({ say }: Drawing, rows: readonly PictureRow[]): string {
  return rows.map(({ label, said }) => say('report.figure.row', { question: label, parts: said })).join(' ');
}
