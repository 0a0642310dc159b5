/** A picture as rows, each with its bar: the one layout that paper, page and file of a figure are drawn from. */
import { cellsOf, type DisclosedAs, noAnswersTo, positiveSide } from '../cells.ts';
import type { Side } from '../comparisons/comparison.ts';
import { saySide } from '../comparisons/in-words.ts';
import { sayAlone, sayOutOf, sayPositive } from '../counts-in-words.ts';
import { type Bounds, baseOf, type Choices, type Ordered, type Several } from '../disclosure/disclosed.ts';
import {
  type KeyMark,
  keyMarks,
  type Segment,
  stackOf,
  stackOfCount,
  stackOfShare,
  withSameChoices,
} from '../figures.ts';
import { share } from '../shares.ts';
import type { Wording } from '../words.ts';
import type { Picture, ShareRow } from './picture.ts';

export interface PictureRow {
  readonly label: string;
  /** Undefined where there is no bar: what is not told, and those who gave no answer to choose from. */
  readonly segments: readonly Segment[] | undefined;
  readonly said: string;
  /** Where the group is large enough. */
  readonly percent?: string | undefined;
  /** Of whom, where not of those who answered. */
  readonly outOf?: string | undefined;
  readonly area?: string;
  readonly verdicts?: ShareRow['verdicts'];
}

/** Rows that share a key. */
export interface RowGroup {
  /** Empty where the bars explain themselves. */
  readonly key: readonly KeyMark[];
  readonly rows: readonly PictureRow[];
}

/** In: a picture with told numbers. Out: its rows in their order, in words of one language; none of small people. */
export function rowsOf(picture: Picture, words: Wording): readonly RowGroup[] {
  switch (picture.as) {
    case 'bars':
      return withSameChoices(picture.questions).map((group) =>
        keyed(group.map((question) => barRow(question, words))),
      );
    case 'choices':
      return [{ key: [], rows: choiceRows(picture.question, words) }];
    case 'shares':
      return [keyed(picture.rows.map((row) => shareRow(row, words)))];
    case 'people':
      return [];
    case 'comparison': {
      const { sides, change } = picture.compared;
      return [{ key: [], rows: sides.map((side) => sideRow(side, change, words)) }];
    }
  }
}

const keyed = (rows: readonly PictureRow[]): RowGroup => ({
  key: keyMarks(rows.flatMap(({ segments = [] }) => segments)),
  rows,
});

function barRow(question: DisclosedAs<Ordered>, { say, language }: Wording): PictureRow {
  const { text, disclosed } = question;
  const side = positiveSide(disclosed);
  return {
    label: text,
    segments: stackOf(question, say),
    said: sayPositive(question, say),
    percent: side && percentOf(side, disclosed.of, language),
    outOf: sayOutOf(disclosed, say),
  };
}

function choiceRows(
  question: DisclosedAs<Choices | Several>,
  { say, language }: Wording,
): readonly PictureRow[] {
  const base = Math.max(1, baseOf(question.disclosed));
  const none = noAnswersTo(question);
  const rows = cellsOf(question).map((cell) => ({
    label: cell.label,
    segments: stackOfCount(cell, base),
    said: sayAlone(cell, say),
    percent: percentOf(cell, base, language),
  }));
  const without = { label: say('report.figure.noAnswer'), segments: undefined, said: String(none) };
  return none > 0 ? [...rows, without] : rows;
}

function shareRow({ area, title, share, words, verdicts }: ShareRow, { say }: Wording): PictureRow {
  return { label: title, area, segments: share && stackOfShare(share, say), said: words, verdicts };
}

function sideRow(side: Side, change: string | undefined, { say }: Wording): PictureRow {
  const segments = side.as === 'told' ? stackOfShare(side.figure, say) : undefined;
  return { label: side.label, segments, said: saySide(side, { change }, say) };
}

const percentOf = ({ low, high }: Bounds, of: number, language: Wording['language']) =>
  low === high ? share(low, of, language) : undefined;
