/** The services as a table, and a table read back: the same columns, under the words of either language. */

import { finished } from 'node:stream/promises';
import { setImmediate as breath } from 'node:timers/promises';
import { type Parser, parse } from 'csv-parse';
import { unguarded } from '../../reports/csv/guarding.ts';
import { placeForm } from '../../surveys/audits/registering.ts';
import { type Checked, fine, wrong } from '../../surveys/failures.ts';
import type { FieldDeclaration } from '../../surveys/forms/declaration.ts';
import type { Fields } from '../../surveys/forms/reading.ts';
import { wordsIn } from '../../views/words.ts';

const languages = ['sv', 'en'] as const;
const fields: readonly (readonly [string, FieldDeclaration])[] = Object.entries(placeForm.fields);
const needed = ['county', 'municipality', 'name'];

/**
 * Each row as its form would be sent. Refuses what is no table, and one that lacks what every service has. Bit by bit, for
 * others to get their turn.
 */
export async function readTable(bytes: Buffer, most: number): Promise<Checked<readonly Fields[]>> {
  const rows = await rowsIn(bytes);
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
  const read: Fields[] = [];
  for (const row of body) {
    read.push(new Map(columns.flatMap((name, i) => (name ? [[name, [cell(name, row[i])]]] : []))));
    if (read.length % 500 === 0) await breath();
  }
  return fine(read);
}

/** Undefined where it cannot be read. A table that Excel saves here is often of Windows. */
async function rowsIn(bytes: Buffer): Promise<readonly (readonly string[])[] | undefined> {
  const rows: string[][] = [];
  const parser = parse({
    ...{ bom: true, delimiter: [';', ',', '\t'], skip_empty_lines: true, relax_column_count: true },
  });
  parser.on('data', (row) => rows.push(row));
  try {
    await Promise.all([finished(parser), feed(parser, textOf(bytes))]);
    return rows;
  } catch {
    return undefined;
  }
}

const piece = 64 * 1024;

async function feed(parser: Parser, text: string): Promise<void> {
  for (let from = 0; from < text.length && !parser.destroyed; from += piece) {
    parser.write(text.slice(from, from + piece));
    await breath();
  }
  parser.end();
}

function textOf(bytes: Buffer): string {
  // Unicode text, as Excel has it.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
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
