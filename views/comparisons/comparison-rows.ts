/** Rows of a comparison as the page shows them: a bar and words a side, and what the picture is. */
import type { ComparisonRow, Figure, Matrix, Picture, Side } from '../../reports/comparisons/comparison.ts';
import { sayShare } from '../../reports/counts-in-words.ts';
import type { Say } from '../../surveys/languages.ts';
import { percent } from '../percent.ts';

export function rowModel({ key, text, sides, wholes, picture, notes }: ComparisonRow, say: Say) {
  return {
    id: key,
    text,
    tags: tagsOf(picture, say),
    sides: [...sides.map((side) => sideModel(side, say)), ...wholes.map((side) => wholeModel(side, say))],
    notes,
  };
}

/** Words and a mark that needs no colour. */
function tagsOf(picture: Picture, say: Say) {
  const { likeness, difference, direction } = picture;
  if (likeness === 'alone') return [];
  const words = differenceWords(picture);
  return [
    { mark: likeness, [likeness]: true, word: say(`comparisons.likeness.${likeness}`) },
    ...(direction ? [{ mark: direction, word: say(`comparisons.direction.${direction}`) }] : []),
    ...(words ? [{ mark: difference, word: say(`comparisons.difference.${words}`) }] : []),
  ];
}

/** Chance is a word for what differs; what is alike needs none. */
function differenceWords({ likeness, difference }: Picture) {
  if (difference === 'apart') return likeness === 'alike' ? 'apart-little' : 'apart';
  return likeness === 'different' ? difference : undefined;
}

function sideModel(side: Side, say: Say) {
  const { label, question } = side;
  if (side.as === 'account') return { label, question, words: side.words, quiet: true };
  if (side.as !== 'told') return { label, question, words: say(`comparisons.${side.as}`), quiet: true };
  const { figure } = side;
  const without = figure.without ? say('comparisons.without', { count: figure.without }) : undefined;
  return { label, question, words: sayShare(figure, say), without, bar: barOf(figure) };
}

function wholeModel(side: Side, say: Say) {
  return { ...sideModel(side, say), whole: true };
}

function barOf({ positive: { low, high }, of }: Figure) {
  return { sure: percent(low / of), unsure: percent((high - low) / of), until: percent(high / of) };
}

/** What chart.js draws: the first told side of each row. Nothing where there are no two bars. */
export function profileChart(rows: readonly ComparisonRow[], say: Say): string | undefined {
  const bars = rows.flatMap(({ text, sides }) => {
    const side = sides.find(({ as }) => as === 'told');
    if (side?.as !== 'told') return [];
    const { positive, of } = side.figure;
    return [
      {
        title: text,
        low: positive.low / of,
        high: positive.high / of,
        words: `${side.label}: ${sayShare(side.figure, say)}`,
      },
    ];
  });
  if (bars.length < 2) return undefined;
  const ticks = ['none', 'half', 'all'].map((tick) => say(`results.chart-ticks.${tick}`));
  return JSON.stringify({ bars, axis: say('results.chart-axis'), ticks });
}

export function matrixModel({ key, title, heads, rows }: Matrix) {
  return {
    key,
    title,
    heads,
    byHeading: key !== 'cooperation',
    rows: rows.map(({ text, cells }) => ({
      text,
      cells: cells.map(({ words, level }) => ({ words, mark: markOf(level) })),
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
