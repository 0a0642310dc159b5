/** The tables as files: RFC 4180 with commas and line feeds, in UTF-8 without a mark, every value as it is. */
import { setImmediate as breath } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import type { Say } from '../../../surveys/languages.ts';
import { codebookColumns, codebookOf, readme, tables } from './codebook.ts';
import type { TidySource, TidyTable, Value } from './table.ts';

/**
 * In: what may be told of one audit or of several, each as it was let through, and words in one language (labels are in that of
 * each report). Out: texts by file name, always the same ones in the same order, for the same sources to the letter. Nothing is
 * added up over audits; `units.audit_id` tells them apart. Bit by bit, so that whoever answers meanwhile comes in between.
 */
export async function tidyFiles(
  sources: readonly TidySource[],
  say: Say,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map([['README.txt', readme(sources, say)]]);
  for (const one of tables) files.set(`${one.name}.csv`, await tableFile(one, sources));
  const book = codebookOf(say).map((row) => ({ ...row, values: row.values.join(' ') }));
  return files.set('codebook.csv', `${heads(codebookColumns)}${written(book, codebookColumns)}`);
}

/** So many rows in a row: some milliseconds. */
const atOnce = 500;

async function tableFile(one: TidyTable, sources: readonly TidySource[]): Promise<string> {
  const names = Object.keys(one.columns);
  let file = heads(names);
  let rows: Readonly<Record<string, Value>>[] = [];
  for (const source of sources) {
    for (const row of one.rows(source)) {
      rows.push(row);
      if (rows.length < atOnce) continue;
      file += written(rows, names);
      rows = [];
      await breath();
    }
  }
  return file + written(rows, names);
}

const heads = (names: readonly string[]) => `${names.join(',')}\n`;

function written(rows: readonly object[], columns: readonly string[]): string {
  return stringify([...rows], {
    columns: [...columns],
    record_delimiter: 'unix',
    // White space at the ends is part of a value, and a return alone would end a line for some who read it.
    quoted_match: /[\r\n]|^\s|\s$/,
    cast: { boolean: (value) => (value ? 'TRUE' : 'FALSE') },
  });
}
