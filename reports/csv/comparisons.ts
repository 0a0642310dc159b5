/** Comparisons as CSV for spreadsheets: one long table, a row for each side. Written from what the pages are made of. */
import { setImmediate as breath } from 'node:timers/promises';
import type { Say } from '../../surveys/languages.ts';
import type { Comparison, ComparisonRow, ComparisonTable, Matrix, Side } from '../comparisons/comparison.ts';
import { pictureWords, saySide, sayWithout } from '../comparisons/in-words.ts';
import { asCount } from './rows.ts';

export const comparisonColumns = [
  'mark',
  'comparison',
  'table',
  'area',
  'key',
  'text',
  'side',
  'asked',
  'least',
  'most',
  'n',
  'percent',
  'words',
  'without',
  'picture',
  'note',
] as const;

type Row = Partial<Record<(typeof comparisonColumns)[number], string | number | undefined>>;

/** Bit by bit, so that whoever answers meanwhile comes in between. `mark` is that of invented answers. */
export async function* comparisonRows(
  comparisons: Iterable<Comparison>,
  mark: string,
  say: Say,
): AsyncIterable<Row> {
  for (const { kind, tables, matrices } of comparisons) {
    const comparison = say(`comparisons.kinds.${kind}.title`);
    for (const table of tables) {
      for (const row of table.rows) {
        for (const line of linesOf(row, table, say)) yield { mark, comparison, table: table.title, ...line };
        await breath();
      }
    }
    for (const matrix of matrices)
      for (const row of rowsOfMatrix(matrix)) yield { mark, comparison, table: matrix.title, ...row };
  }
}

/** What is said of the whole row stands on each of its sides, so that every line can be read alone. */
function linesOf(row: ComparisonRow, { notes }: ComparisonTable, say: Say): readonly Row[] {
  const about = {
    area: row.area?.title,
    key: row.key,
    text: row.text,
    picture: pictureWords(row, say)
      .map(({ word }) => word)
      .join(', '),
    note: [...notes, ...row.notes].join(' '),
  };
  const sides = [...row.sides, ...row.wholes];
  return sides.length === 0 ? [about] : sides.map((side) => ({ ...about, ...sideOf(side, row, say) }));
}

function sideOf(side: Side, row: ComparisonRow, say: Say): Row {
  const { label, question } = side;
  const count = side.as === 'told' ? asCount(side.figure.positive, side.figure.of) : {};
  return {
    side: label,
    asked: question,
    ...count,
    words: saySide(side, row, say),
    without: sayWithout(side, say),
  };
}

function rowsOfMatrix({ heads, rows }: Matrix): readonly Row[] {
  return rows.flatMap(({ key, text, cells }) =>
    cells.map(({ words }, i) => ({ key, text, side: heads[i], words })),
  );
}
