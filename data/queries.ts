/** What is asked of every table alike: to do something, to find one row or all, to count them, to lock one. */
import { type SelectQueryBuilder, sql } from 'kysely';
import type { Db, Tables } from './tables.ts';

/** Does what the query says, of which nothing has to be known. */
export async function run(query: { execute(): Promise<unknown> }): Promise<void> {
  await query.execute();
}

/** The first row as what it tells of; undefined where there is none. */
export async function findOne<Row, Thing>(
  query: { executeTakeFirst(): Promise<Row | undefined> },
  show: (row: Row) => Thing,
): Promise<Thing | undefined> {
  const row = await query.executeTakeFirst();
  return row && show(row);
}

/** Every row as what it tells of, in the order of the query. */
export async function findAll<Row, Thing>(
  query: { execute(): Promise<readonly Row[]> },
  show: (row: Row) => Thing,
): Promise<Thing[]> {
  return (await query.execute()).map((row) => show(row));
}

interface Change {
  executeTakeFirst(): Promise<{ readonly numUpdatedRows: bigint } | { readonly numDeletedRows: bigint }>;
}

/** Whether a change found a row to change. */
export async function changes(change: Change): Promise<boolean> {
  const result = await change.executeTakeFirst();
  return ('numUpdatedRows' in result ? result.numUpdatedRows : result.numDeletedRows) > 0n;
}

/** How many rows the query finds. */
export async function countRows<Table extends keyof Tables>(
  query: SelectQueryBuilder<Tables, Table, object>,
): Promise<number> {
  const counted = query.select((row) => row.fn.countAll<number>().as('n'));
  return ((await counted.executeTakeFirstOrThrow()) as { readonly n: number }).n;
}

/** How many rows a collection has. */
export function countOf(
  db: Db,
  table: 'responses' | 'codes' | 'quarantined',
  collectionId: string,
): Promise<number> {
  return countRows(db.selectFrom(table).where('collectionId', '=', collectionId));
}

/** A column of each that its lock is taken with. */
const unchanged = { audits: 'title', designs: 'revision', collections: 'anonymised' } as const;

/** Changes nothing, yet as an UPDATE it takes the row's write lock: others who would change it wait for the end. */
export async function lockRow(db: Db, table: keyof typeof unchanged, id: string): Promise<void> {
  const column = sql.ref(unchanged[table]);
  await sql`update ${sql.table(table)} set ${column} = ${column} where id = ${id}`.execute(db);
}
