/** What is asked of every table alike: to find rows by their values, add, change, erase, count and lock them. */
import {
  type DeleteQueryBuilder,
  type DeleteResult,
  type Insertable,
  type Selectable,
  type SelectQueryBuilder,
  sql,
  type UpdateQueryBuilder,
  type UpdateResult,
} from 'kysely';
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

type Table = keyof Tables & string;
type Columns<T extends Table> = Partial<Selectable<Tables[T]>>;

/** A value that is missing would be left out of the question, and every row would be meant. */
function whole<C extends object>(which: C): C {
  const missing = Object.entries(which).find(([, value]) => value === undefined);
  if (missing) throw new Error(`rows are asked for by a value that is missing: ${missing[0]}`);
  return which;
}

/** The rows of a table that have these values, in the order of some columns. */
export function select<T extends Table>(
  db: Db,
  table: T,
  which: Columns<T>,
  ...order: readonly (keyof Tables[T] & string)[]
): SelectQueryBuilder<Tables, T, Selectable<Tables[T]>> {
  const found = db
    .selectFrom(table as 'audits')
    .selectAll()
    .where((row) => row.and(whole(which)));
  const inOrder = order.reduce((query, column) => query.orderBy(column as 'id'), found);
  return inOrder as unknown as SelectQueryBuilder<Tables, T, Selectable<Tables[T]>>;
}

/** Gives the rows that have these values others. */
export function update<T extends Table>(db: Db, table: T, which: Columns<T>, values: Columns<T>) {
  const changed = db.updateTable(table as 'audits').set(values as Columns<'audits'>);
  const those = changed.where((row) => row.and(whole(which)));
  return those as unknown as UpdateQueryBuilder<Tables, T, T, UpdateResult>;
}

/** Takes away the rows that have these values. */
export function erase<T extends Table>(db: Db, table: T, which: Columns<T>) {
  const those = db.deleteFrom(table as 'audits').where((row) => row.and(whole(which)));
  return those as unknown as DeleteQueryBuilder<Tables, T, DeleteResult>;
}

export async function insert<T extends Table>(
  db: Db,
  table: T,
  ...rows: readonly Insertable<Tables[T]>[]
): Promise<void> {
  await db.insertInto(table).values(rows).execute();
}

/** False where there is a row already with the same values in these columns: it stays as it is. */
export async function insertOnce<T extends Table>(
  db: Db,
  table: T,
  rows: Insertable<Tables[T]> | readonly Insertable<Tables[T]>[],
  ...columns: readonly (keyof Tables[T] & string)[]
): Promise<boolean> {
  const once = db
    .insertInto(table as 'audits')
    .values(rows as unknown as Insertable<Tables['audits']>)
    .onConflict((same) => same.columns(columns as unknown as readonly 'id'[]).doNothing());
  const { numInsertedOrUpdatedRows } = await once.executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Over rows that have the same values in `key` already: those get the others. */
export async function insertOver<T extends Table>(
  db: Db,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  key: readonly (keyof Tables[T] & string)[],
): Promise<void> {
  const others = Object.keys(rows[0] ?? {}).filter((name) => !(key as readonly string[]).includes(name));
  await db
    .insertInto(table as 'audits')
    .values(rows as unknown as Insertable<Tables['audits']>[])
    .onConflict((same) =>
      same
        .columns(key as unknown as readonly 'id'[])
        .doUpdateSet(({ ref }) =>
          Object.fromEntries(others.map((name) => [name, ref(`excluded.${name}` as 'excluded.id')])),
        ),
    )
    .execute();
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

/** The number of a new one after those that have these values. */
export async function nextNumber<T extends Numbered>(db: Db, table: T, which: Columns<T>): Promise<number> {
  const those = db.selectFrom(table as 'records').where((row) => row.and(which as Columns<'records'>));
  const last = await those.select((row) => row.fn.max('number').as('last')).executeTakeFirst();
  return (last?.last ?? 0) + 1;
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
