/** Rows of a comparison as the page shows them: a bar and words a side, and what the picture is. */
import type { ComparisonRow, Figure, Matrix, Side, ToldSide } from '../../reports/comparisons/comparison.ts';
import { pictureWords, saySide, sayWithout } from '../../reports/comparisons/in-words.ts';
import { toldOf } from '../../reports/comparisons/picture.ts';
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

/** What a chart has room for: rows, and sides told apart by their lightness. */
const [mostBars, mostGroups] = [12, 3];

/** What chart.js draws: a bar for each told side of each row. Nothing where there is only one row, or too much. */
export function chartOf(rows: readonly ComparisonRow[], say: Say): string | undefined {
  const told = rows.map((row) => ({ row, sides: toldOf(row.sides) })).filter(({ sides }) => sides.length > 0);
  const groups = [...new Set(told.flatMap(({ sides }) => sides.map(({ label }) => label)))];
  if (told.length < 2 || told.length > mostBars || groups.length > mostGroups) return undefined;
  const bars = told.map(({ row, sides }) => ({
    title: row.text,
    sides: groups.map((group) => {
      const side = sides.find(({ label }) => label === group);
      return side ? { ...sharesOf(side), words: `${group}: ${saySide(side, row, say)}` } : {};
    }),
  }));
  const ticks = ['none', 'half', 'all'].map((tick) => say(`results.chart-ticks.${tick}`));
  return JSON.stringify({ groups, bars, ticks });
}

function sharesOf({ figure: { positive, of } }: ToldSide) {
  return { low: positive.low / of, high: positive.high / of };
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
