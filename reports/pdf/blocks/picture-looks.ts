/** How the rows of each kind of picture are laid out: widths, letters, and what stands where. */
import type { Picture, PictureRow } from '../../document/picture.ts';
import { afterSymbol, barWidth, type Frame, type Row, type Words } from '../charts/rows.ts';
import { stackHeight } from '../charts/stack.ts';
import type { Style } from '../layout/letters.ts';
import { atMost, linesOf } from '../layout/lines.ts';
import { colour, hueOf, paints } from '../layout/looks.ts';
import type { Drawing } from '../layout/styles.ts';
import { verdictWidth } from './finding.ts';

export interface Look {
  readonly frame: Frame;
  readonly row: (row: PictureRow) => Row;
}

const plain: Style = { weight: 'regular', size: 10.4, colour: colour.ink, leading: 1.35 };
const strong: Style = { ...plain, weight: 'bold' };
const soft: Style = { ...plain, colour: colour.soft };
const question: Style = { ...plain, size: 10 };
const result: Style = { ...question, weight: 'bold' };
const beneath: Style = { weight: 'regular', size: 9, colour: colour.soft, leading: 1.3 };
const hidden: Style = { ...soft, size: 9.6 };

/** In a column so wide; what takes more than `most` lines is cut short here, and stands in full in the appendix. */
const wordsIn =
  (sheet: Drawing) =>
  (text: string | undefined, style: Style, width: number, most = Number.POSITIVE_INFINITY): Words => ({
    lines: text ? atMost(linesOf(sheet, text, style, width), most) : [],
    style,
  });

/** With how many were on the good side, and beneath it their share and of whom. */
export function bars(sheet: Drawing): Look {
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

export function choices(sheet: Drawing): Look {
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

export function sides(sheet: Drawing): Look {
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
export function shares(sheet: Drawing, { rows, beside }: Extract<Picture, { readonly as: 'shares' }>): Look {
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

/** Names are shorter than questions, and all that is said of a row stands on its line. */
export function services(sheet: Drawing): Look {
  const frame = { name: 172, result: 118, between: 11, bar: 15, least: 15, air: 3.5 };
  const of = wordsIn(sheet);
  const row = ({ label, segments, said, percent, outOf }: PictureRow): Row => ({
    name: of(label, { ...question, whole: true }, frame.name, 3),
    segments,
    instead: [],
    results: [
      of(percent ? `${said} (${percent})` : said, result, frame.result),
      of(outOf, beneath, frame.result),
    ],
  });
  return { frame, row };
}
