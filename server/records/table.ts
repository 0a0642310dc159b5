/** Records as a table, whatever kind they are of. */
import { pipeline } from 'node:stream/promises';
import { csvHeaded } from '../../reports/csv/tables.ts';
import { shownValues } from '../../views/records/values.ts';
import { csvStyle } from '../http/csv-style.ts';
import { fileNameOf } from '../http/file-names.ts';
import type { Reply } from '../http/handle.ts';
import { placeOf, type RecordsAsked, recordsOf } from './records.ts';

/** One row each, one column for every field of the form. */
export async function sendRecords(asked: RecordsAsked): Promise<Reply> {
  const { context, kind } = asked;
  const { say, query, today } = context;
  const area = kind.kind;
  const place = await placeOf(asked);
  const records = await recordsOf(asked);
  const columns = Object.keys(kind.fields).map((key) => ({ key, header: say(`${area}.fields.${key}`) }));
  const title = [say(`${area}.title`), context.audit?.title, today].filter(Boolean).join(', ');
  return {
    type: 'text/csv; charset=utf-8',
    fileName: fileNameOf(title, 'csv'),
    write: async (out) => {
      const csv = csvHeaded(columns, csvStyle(query));
      for (const record of records)
        csv.write(
          Object.fromEntries(
            shownValues(place.kind, record, place).map(({ name, words }) => [name, words.join('; ')]),
          ),
        );
      csv.end();
      await pipeline(csv, out);
    },
  };
}
