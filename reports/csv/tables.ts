/** The report's tables as CSV for spreadsheets (RFC 4180). Written from the report alone. */
import { type Stringifier, stringify } from 'csv-stringify';
import type { Say } from '../../surveys/languages.ts';
import type { AuditReport, Unit } from '../report.ts';
import { guarded, textMark } from './guarding.ts';
import { rowColumns, rowsOf } from './rows.ts';

export interface CsvStyle {
  readonly separator: ';' | ',';
  /** The mark before decimals: a comma is what a Swedish Excel reads as a number. */
  readonly decimals: ',' | '.';
}

/** Beside what has a separator, a quote or a line feed in it. */
const quotedBesides = new RegExp(`^${textMark}|[\\r\\n]`);

const columns = [
  'mark',
  'county',
  'municipality',
  'service',
  'audience',
  'round',
  'form',
  'questionnaire',
  'version',
  'digest',
  'invited',
  'handedOut',
  ...rowColumns,
] as const;
type Column = (typeof columns)[number];

export function csvOf(columns: readonly string[], say: Say, style: CsvStyle): Stringifier {
  return csvHeaded(
    columns.map((key) => ({ key, header: say(`tables.columns.${key}`) })),
    style,
  );
}

/**
 * A stream of CSV with a heading row, UTF-8 with a byte order mark so that Excel reads å, ä and ö.
 * Texts that a spreadsheet would run as a formula, or read as a number or a date, have a mark before them (`guarding.ts`).
 */
export function csvHeaded(
  columns: readonly { readonly key: string; readonly header: string }[],
  style: CsvStyle,
): Stringifier {
  return stringify({
    bom: true,
    delimiter: style.separator,
    record_delimiter: 'windows',
    quoted_match: quotedBesides,
    header: true,
    columns: [...columns],
    cast: { string: guarded, number: (value) => String(value).replace('.', style.decimals) },
  });
}

/** A question that was changed in a later version may have kept its key: version and digest tell them apart. */
export function tablesAsCsv(report: AuditReport, say: Say, style: CsvStyle): Stringifier {
  const csv = csvOf(columns, say, style);
  const mark = report.invented ? say('report.invented') : '';
  for (const unit of report.units) {
    const head = headOf(unit, say);
    for (const row of rowsOf(unit, say))
      csv.write({ mark, ...head, ...row, of: say(`tables.rows.${row.of}`) });
  }
  csv.end();
  return csv;
}

function headOf(unit: Unit, say: Say): Partial<Record<Column, string | number>> {
  const { approved, digest } = unit.version;
  return {
    county: unit.service.county,
    municipality: unit.service.municipality,
    service: unit.service.name,
    audience: say(`report.audience.${unit.audience}`),
    round: unit.round,
    form: say(`report.form.${unit.form}`),
    questionnaire: unit.questionnaire,
    version: approved === undefined ? '' : say('tables.version', { number: approved }),
    digest,
    invited: unit.invited,
    ...(unit.handedOut === undefined ? {} : { handedOut: unit.handedOut }),
  };
}
