/** What each column is, in the order of the files: as a table of its own, and for the page of it. */
import type { Say } from '../../../surveys/languages.ts';
import type { Column } from './table.ts';
import { tables } from './tables.ts';

export interface CodebookRow {
  readonly table: string;
  readonly column: string;
  readonly type: Column['is'];
  /** What a number counts; empty of what is none. */
  readonly unit: string;
  readonly values: readonly string[];
  readonly description: string;
}

export const codebookColumns = ['table', 'column', 'type', 'unit', 'values', 'description'] as const;

/** A row for each column of each table, with its description in the language of `say`. */
export function codebookOf(say: Say): readonly CodebookRow[] {
  return tables.flatMap(({ name, columns }) =>
    Object.entries(columns).map(([column, { is, of, values = [] }]) => ({
      table: name,
      column,
      type: is,
      unit: of ? say(`tidy.units.${of}`) : '',
      values,
      description: say(`tidy.columns.${column}`),
    })),
  );
}
