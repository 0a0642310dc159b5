/** The services as a table, and a table read back: the same columns, under the words of either language. */
import { parse } from 'csv-parse/sync';
import { unguarded } from '../../reports/csv/guarding.ts';
import { placeForm } from '../../surveys/audits/registering.ts';
import { type Checked, fine, wrong } from '../../surveys/failures.ts';
import type { FieldDeclaration } from '../../surveys/forms/declaration.ts';
import type { Fields } from '../../surveys/forms/reading.ts';
import { wordsIn } from '../../views/words.ts';

const languages = ['sv', 'en'] as const;
const fields: readonly (readonly [string, FieldDeclaration])[] = Object.entries(placeForm.fields);
const needed = ['county', 'municipality', 'name'];

/** Each row as its form would be sent. Refuses what is no table, and one that lacks what every service has. */
export function readTable(bytes: Buffer, most: number): Checked<readonly Fields[]> {
  const rows = rowsIn(bytes);
  const [heads = [], ...body] = rows ?? [];
  if (body.length === 0) return wrong({ field: 'file', message: 'services.import.problems.no-table' });
  const columns = heads.map(fieldNamed);
  const lacking = needed.filter((name) => !columns.includes(name));
  if (lacking.length > 0) {
    const names = lacking.map((name) => wordsIn('sv')(`services.fields.${name}`)).join(', ');
    return wrong({ field: 'file', message: 'services.import.problems.columns', values: { names } });
  }
  if (body.length > most) {
    const values = { most, given: body.length };
    return wrong({ field: 'file', message: 'services.import.problems.rows', values });
  }
  return fine(
    body.map((row) => new Map(columns.flatMap((name, i) => (name ? [[name, [cell(name, row[i])]]] : [])))),
  );
}

/** Undefined where it cannot be read. A table that Excel saves here is often of Windows. */
function rowsIn(bytes: Buffer): readonly (readonly string[])[] | undefined {
  try {
    return parse(textOf(bytes), {
      ...{ bom: true, delimiter: [';', ',', '\t'], skip_empty_lines: true, relax_column_count: true },
    });
  } catch {
    return undefined;
  }
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function fieldNamed(head: string): string | undefined {
  const given = plain(head);
  return fields
    .map(([name]) => name)
    .find((name) => given === plain(name) || saysIt(given, `services.fields.${name}`));
}

function cell(name: string, given = ''): string {
  const text = unguarded(given);
  const field = fields.find(([one]) => one === name)?.[1];
  if (field?.kind !== 'one-of') return text;
  const chosen = field.values.find((value) => saysIt(plain(text), `services.${name}s.${value}`));
  return chosen ?? (text.trim() === '' ? 'no' : text);
}

function saysIt(given: string, key: string): boolean {
  return languages.some((language) => plain(wordsIn(language)(key)) === given);
}

function plain(text: string): string {
  return text.trim().toLocaleLowerCase('sv');
}
