/** Reads how many texts there are of each verdict and theme, column by column: a voice and round each. */
import { type Part, pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import type { WrittenThemes } from '../written.ts';
import { boundsOf } from './cells.ts';

export function readThemes(html: string): readonly WrittenThemes[] {
  const page = pageOf(html);
  const [verdicts, themes] = ['themes.by-verdict', 'themes.by-theme'].map((key) =>
    page.all('table', say(key)).flatMap(rowsIn),
  );
  const columns = Math.max(0, ...(verdicts ?? []).map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => {
    const told = (rows: typeof verdicts = []) => rows.flatMap((row) => row[column] ?? []);
    return { verdicts: told(verdicts), themes: told(themes) };
  });
}

function rowsIn(table: Part) {
  const rows = table.all('row').map((row) => row.all('cell').map(({ text }) => text));
  return rows
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.map((words) => boundsOf(words, Number.POSITIVE_INFINITY)));
}
