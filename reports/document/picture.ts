/** What a figure shows, and as rows, each with its bar: the one layout that paper, page and file of it are drawn from. */
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
import type { ComparedFigure } from '../findings/placed.ts';
import type { Share, Verdict } from '../report.ts';
import { share } from '../shares.ts';
import type { Wording } from '../words.ts';

export type Picture =
  | { readonly as: 'bars'; readonly questions: readonly DisclosedAs<Ordered>[] }
  | { readonly as: 'choices'; readonly question: DisclosedAs<Choices | Several> }
  | { readonly as: 'shares'; readonly rows: readonly ShareRow[]; readonly beside?: true }
  /** Small people, so many of them filled: for the easy page. */
  | { readonly as: 'people'; readonly count: Bounds; readonly of: number }
  | { readonly as: 'comparison'; readonly compared: ComparedFigure };

/** An area with its share of positive answers, and what the auditors have concluded of it, the worst first. */
export interface ShareRow {
  readonly area: string;
  readonly title: string;
  readonly share: Share | undefined;
  /** Undefined where it is not told: then what stands there instead. */
  readonly words: string;
  readonly verdicts: readonly Exclude<Verdict, 'unknown'>[];
}

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
