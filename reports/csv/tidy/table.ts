/** How a table for those who compute is declared: its columns once, of which both the file and the codebook are made. */
import type { Say } from '../../../surveys/languages.ts';
import type { ReportSources } from '../../document/sources.ts';

/** What of one audit is written: what is released and decided, and nothing beneath it. */
export type TidySource = Pick<ReportSources, 'audit' | 'report' | 'concluded' | 'evidence'>;

/** Undefined is an empty cell: not told, or there is none. */
export type Value = string | number | boolean | undefined;

export interface Column {
  /** A `list` has keys with a space between them; a `key` and `one-of` are words that never change, whatever the language. */
  readonly is: 'key' | 'text' | 'one-of' | 'list' | 'whole' | 'flag' | 'date';
  /** Of what a number is. */
  readonly of?: 'people' | 'answers' | 'texts' | 'points' | 'things';
  readonly values?: readonly string[];
}

type Columns = Readonly<Record<string, Column>>;

export interface TidyTable<C extends Columns = Columns> {
  /** "answers": the name of its file. */
  readonly name: string;
  /** In the order of the file. A name means the same in every table that has it. */
  readonly columns: C;
  readonly rows: (source: TidySource, say: Say) => Iterable<Readonly<Record<keyof C, Value>>>;
}

/** A table whose rows must have just the columns that it declares. */
export const table = <C extends Columns>(name: string, columns: C, rows: TidyTable<C>['rows']) =>
  ({ name, columns, rows }) as const;

export const key = { is: 'key' } as const;
export const text = { is: 'text' } as const;
export const flag = { is: 'flag' } as const;
export const date = { is: 'date' } as const;
export const list = { is: 'list' } as const;
export const people = { is: 'whole', of: 'people' } as const;
export const number = { is: 'whole', of: 'things' } as const;
export const oneOf = (...values: readonly string[]) => ({ is: 'one-of', values }) as const;
export const listOf = (...values: readonly string[]) => ({ is: 'list', values }) as const;
