/** The CSV on 10,000 stored responses, beside a bare one: the rows read by better-sqlite3 and written as they are. */
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import Database from 'better-sqlite3';
import { stringify } from 'csv-stringify';
import { sqliteFile } from '../../data/sqlite.ts';
import { compile } from '../../reports/compiling.ts';
import { tablesAsCsv } from '../../reports/csv/tables.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Store } from '../../surveys/storage.ts';
import { wordsIn } from '../../views/words.ts';
import { answersOf } from './generated.ts';
import { median, short, timed } from './numbers.ts';
import { audit, closeCollection, layOut, openCollection } from './ours.ts';
import { Sink } from './sink.ts';

const responses = 10_000;

export async function measureTables(folder: string, runs: number): Promise<string> {
  const dataDir = join(folder, 'tables');
  const ours = await layOut(dataDir, async (store) => {
    const collection = await fill(store);
    return timed(runs, () => ourCsv(store, collection));
  });
  const database = new Database(join(dataDir, sqliteFile), { readonly: true });
  const bare = await timed(runs, () => bareCsv(database));
  database.close();
  const [our, floor] = [median(ours), median(bare)];
  return `  ${responses} responses. Ours (told numbers) ${short(our)} ms, bare (every answer) ${short(floor)} ms, ratio ${short(our / floor)}`;
}

async function fill(store: Store): Promise<Collection> {
  await openCollection(store, 'tables', 'section');
  await store.inTransaction(async (inside) => {
    for (let respondent = 0; respondent < responses; respondent += 1) {
      await inside.responses.add('tables', answersOf(respondent));
    }
  });
  return closeCollection(store, 'tables');
}

async function ourCsv(store: Store, collection: Collection): Promise<void> {
  const say = wordsIn('sv');
  const about = {
    store,
    audit,
    collections: [collection],
    language: 'sv',
    madeOn: '2026-03-01',
    say,
  } as const;
  const csv = tablesAsCsv(await compile(about), say, { separator: ';', decimals: ',' });
  await pipeline(csv, new Sink());
}

async function bareCsv(database: Database.Database): Promise<void> {
  const rows = database.prepare<[], { body: string }>('select body from responses').all();
  const csv = stringify(
    rows.map(({ body }) => JSON.parse(body) as object),
    { bom: true, delimiter: ';', header: true },
  );
  await pipeline(csv, new Sink());
}
