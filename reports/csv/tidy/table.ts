/** How a table for those who compute is declared: its columns once, of which both the file and the codebook are made. */
import type { Bounds } from '../../disclosure/disclosed.ts';
import type { ReportSources } from '../../document/composition.ts';

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

/** A column with what stands in it, out of what its row is of. */
interface Filled<Of> extends Column {
  readonly cell: (of: Of) => Value;
}

export type Columns<Of> = Readonly<Record<string, Filled<Of>>>;

export interface TidyTable {
  /** "answers": the name of its file. */
  readonly name: string;
  /** In the order of the file. A name means the same in every table that has it. */
  readonly columns: Readonly<Record<string, Column>>;
  readonly rows: (source: TidySource) => Iterable<Readonly<Record<string, Value>>>;
}

/** `each` is what there is a row of; its columns come after, since they are read by what it gives. */
export const table =
  <Of>(name: string, each: (source: TidySource) => Iterable<Of>) =>
  (columns: Columns<Of>): TidyTable => {
    const filled = Object.entries(columns);
    const rows = function* (source: TidySource) {
      for (const of of each(source))
        yield Object.fromEntries(filled.map(([column, { cell }]) => [column, cell(of)]));
    };
    return { name, columns, rows };
  };

const column =
  (about: Column) =>
  <Of>(cell: (of: Of) => Value): Filled<Of> => ({ ...about, cell });

export const key = column({ is: 'key' });
export const text = column({ is: 'text' });
export const flag = column({ is: 'flag' });
export const date = column({ is: 'date' });
export const list = column({ is: 'list' });
export const number = column({ is: 'whole', of: 'things' });
/** A column of whole numbers, from 0, of people, answers or what else `of` says. */
export const count = (of: NonNullable<Column['of']>) => column({ is: 'whole', of });
/** A column of one of these values, or nothing. */
export const oneOf = (...values: readonly string[]) => column({ is: 'one-of', values });
/** A column of any of these values, with spaces between. */
export const listOf = (...values: readonly string[]) => column({ is: 'list', values });

/**
 * `unit` is what is counted; a count is undefined where it is not told, and why it is not is never said (disclosure.md, rule 5).
 * `outOf` is given where something may lie between two numbers that both tell something.
 */
export function countColumns<Of>(
  unit: 'people' | 'answers' | 'texts',
  countOf: (of: Of) => Bounds | undefined,
  outOf: (of: Of) => number | undefined = () => undefined,
): Columns<Of> {
  const number = count(unit);
  return {
    told: oneOf('exact', 'at-least', 'at-most', 'between', 'hidden')((of) => howTold(countOf(of), outOf(of))),
    value: number((of) => exact(countOf(of))),
    low: number((of) => countOf(of)?.low),
    high: number((of) => countOf(of)?.high),
  };
}

const exact = (count: Bounds | undefined) => (count?.low === count?.high ? count?.low : undefined);

function howTold(count: Bounds | undefined, of: number | undefined): string {
  if (!count) return 'hidden';
  const { low, high } = count;
  if (low === high) return 'exact';
  if (low === 0) return 'at-most';
  return of !== undefined && high < of ? 'between' : 'at-least';
}
