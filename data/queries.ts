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

type Numbered =
  | 'comments'
  | 'conclusionComments'
  | 'reportComments'
  | 'factCheckLinks'
  | 'factComments'
  | 'records'
  | 'planLinks';

/** The number of a new one after those that the query finds. */
export async function nextNumber<Table extends Numbered>(
  query: SelectQueryBuilder<Tables, Table, object>,
): Promise<number> {
  const last = await query.select(sql<number | null>`max(number)`.as('last')).executeTakeFirst();
  return ((last as { readonly last: number | null } | undefined)?.last ?? 0) + 1;
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

/** The fewest ids that are asked for at once; then twice as many, and so on. */
const shortest = 8;

/**
 * Ids to look for with `in`, filled up with the last one to the next power of two: the engines keep prepared statements
 * by their text, and a list of every length would be a statement of its own.
 */
export function inList(ids: readonly string[]): readonly string[] {
  const last = ids.at(-1) ?? ''; // nothing has an empty id
  const length = Math.max(shortest, 2 ** Math.ceil(Math.log2(Math.max(ids.length, 1))));
  return [...ids, ...Array.from({ length: length - ids.length }, () => last)];
}

/**
 * All of the work or none of it. The work may only use the handle that it is given: on SQLite there is one
 * connection, and the outer handle would wait for it for ever.
 * Where the handle is a transaction already, the work joins that one and is undone with it.
 */
export function atomically<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
