/** Which tables there are, what each of their columns is, and what a reader is told of them. */
import type { Say } from '../../../surveys/languages.ts';
import { answers, methods } from './answers.ts';
import { evidence, findings, proposals, themes } from './findings.ts';
import { questions } from './questions.ts';
import type { Column, TidySource, TidyTable } from './table.ts';
import { accounts, areas, splits, units } from './units.ts';

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

/** What holds for all tables. */
export const rules = ['format', 'empty', 'told', 'adding', 'percent', 'versions', 'keys'] as const;

/** As text, with lines of any length. `sources` are the audits in it. */
export function readme(sources: readonly TidySource[], say: Say): string {
  const audits = sources.map(({ report }) =>
    say('tidy.readme.audit', { title: report.title, day: report.madeOn }),
  );
  const invented = sources.some(({ report }) => report.invented) ? [say('report.invented'), ''] : [];
  const files = tables.map(({ name }) => `${name}.csv: ${say(`tidy.tables.${name}`)}`);
  return [
    say('tidy.readme.title'),
    '',
    ...invented,
    ...audits,
    '',
    ...files,
    `codebook.csv: ${say('tidy.tables.codebook')}`,
    '',
    ...rules.map((rule) => `- ${say(`tidy.readme.${rule}`)}`),
    '',
    'Python (pandas)',
    '',
    inPython,
    'R',
    '',
    inR,
  ].join('\n');
}

/** Numbers as numbers with gaps, everything else as it stands: no label is taken for a gap ("NA", "None"). */
const inPython = `import pandas as pd

book = pd.read_csv("codebook.csv", dtype=str, keep_default_na=False)
types = {"whole": "Int64", "flag": "boolean"}

def read(table):
    columns = book[book["table"].eq(table)]
    dtype = {column: types.get(kind, "string") for column, kind in zip(columns["column"], columns["type"])}
    return pd.read_csv(f"{table}.csv", dtype=dtype, keep_default_na=False, na_values=[""])

answers = read("answers").merge(read("units"), on="unit_id", suffixes=("", "_unit"))
`;

const inR = `book <- read.csv("codebook.csv", colClasses = "character", na.strings = NULL, encoding = "UTF-8")
types <- c(whole = "integer", flag = "logical", date = "Date")

read <- function(table) {
  columns <- book[book$table %in% table, ]
  classes <- ifelse(columns$type %in% names(types), types[columns$type], "character")
  read.csv(paste0(table, ".csv"), colClasses = setNames(classes, columns$column),
           na.strings = "", encoding = "UTF-8", check.names = FALSE)
}

answers <- merge(read("answers"), read("units"), by = "unit_id", suffixes = c("", "_unit"))
`;

export const tables: readonly TidyTable[] = [
  units,
  questions,
  answers,
  areas,
  splits,
  methods,
  accounts,
  themes,
  findings,
  evidence,
  proposals,
];
