/** Rows of a comparison as the page shows them: a bar and words a side, and what the picture is. */
import type { ComparisonRow, Figure, Matrix, Side } from '../../reports/comparisons/comparison.ts';
import { pictureWords, saySide, sayWithout } from '../../reports/comparisons/in-words.ts';
import type { Say } from '../../surveys/languages.ts';
import { percent } from '../percent.ts';
import { matrixHeadline } from './headline.ts';

/** Of more sides than this only the picture is seen until one opens it. */
const mostSides = 8;

export function rowModel(row: ComparisonRow, say: Say) {
  const { key, text, sides, wholes, notes, picture, change } = row;
  return {
    id: key,
    text,
    change,
    folded: sides.length > mostSides,
    tags: pictureWords(row, say).map((tag) => ({
      ...tag,
      [picture.likeness]: tag.mark === picture.likeness,
    })),
    sides: [
      ...sides.map((side) => sideModel(side, row, say)),
      ...wholes.map((side) => ({ ...sideModel(side, row, say), whole: true })),
    ],
    notes,
  };
}

/** A bar and words; words alone where nothing is told. */
function sideModel(side: Side, row: Pick<ComparisonRow, 'change'>, say: Say) {
  const { label, question } = side;
  const words = saySide(side, row, say);
  if (side.as !== 'told') return { label, question, words, quiet: true };
  return { label, question, words, without: sayWithout(side, say), bar: barOf(side.figure) };
}

function barOf({ positive: { low, high }, of }: Figure) {
  return { sure: percent(low / of), unsure: percent((high - low) / of) };
}

export function matrixModel(matrix: Matrix, say: Say) {
  const { key, title, heads, rows } = matrix;
  return {
    key,
    title,
    headline: matrixHeadline(matrix, say),
    heads,
    first: say(`comparisons.first-heads.${key}`),
    rows: rows.map(({ text, cells }) => ({
      text,
      cells: cells.map(({ words, level }, i) => ({ head: heads[i], words, mark: markOf(level) })),
    })),
  };
}

/** A mark whose filled part tells the level without colour; none where there is no order. */
function markOf(level: number | undefined) {
  if (level === undefined) return undefined;
  return {
    full: level === 1,
    empty: level === 0,
    height: Math.round(level * 14),
    from: 15 - Math.round(level * 14),
  };
}
