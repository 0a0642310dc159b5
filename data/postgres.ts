/** Everything that is peculiar to PostgreSQL: the pool, whole numbers, and how it forgets. */
import {
  PostgresDriver,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
  sql,
} from 'kysely';
import type pg from 'pg';
import { plainDriver } from './driver.ts';
import { bytesInRows, dialects, type Engine } from './engine.ts';
import { outdatedPlan } from './faults.ts';
import type { Db } from './tables.ts';

/** The longest wait for a connection, in milliseconds; then the database counts as out of reach. */
const longestWait = 10_000;

/** `int8`: what `count(*)` returns, and a time in milliseconds. */
const int8 = 20;

/** An engine on the database that `databaseUrl` names. Nothing is asked of it yet. */
export function openPostgres(databaseUrl: string): Engine {
  return {
    name: 'postgres',
    alone: false,
    fileBytes: bytesInRows,
    dialect: {
      ...dialects.postgres,
      createDriver: () =>
        plainDriver(
          new PostgresDriver({ pool: async () => withNamedStatements(await newPool(databaseUrl)) }),
        ),
    },
    withoutRowid: (table) => table, // there is none; `compact` sees to the physical order
    waitToMigrate: async (db) => {
      await sql`select pg_advisory_xact_lock(hashtext('brukarrevision'))`.execute(db);
    },
    keepAddersOut: async (db, table) => {
      await sql`lock table ${sql.table(table)} in share row exclusive mode`.execute(db);
    },
    keepNoSamples,
    keepAddedOnly,
    compact,
  };
}

/**
 * Said on every connection, as a database may have other habits. Read committed: an `admit` that waited for a closing
 * then sees the collection closed, where a stricter level would fail. Synchronous: once thanked, an answer is kept.
 */
const asWeNeedIt = `
  set session characteristics as transaction isolation level read committed;
  set synchronous_commit = on`;

/** `pg` is loaded only where it is used: four megabytes that most never need. */
async function newPool(databaseUrl: string): Promise<pg.Pool> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: longestWait,
    types: parsersOver(pg.types),
    onConnect: (client) => {
      client.on('error', () => {});
      return client.query(asWeNeedIt);
    },
  });
  // A connection that is lost between two queries must not end the process, lent out (above) or idle:
  // the next query on it is refused, and the pool replaces it.
  pool.on('error', () => {});
  return pool;
}

/** More than the queries of the app. */
const mostStatements = 200;

/** Longer ones add many rows at once: there is one for every number of rows, and none comes often. */
const longestNamed = 2_000;

/**
 * PostgreSQL parses and plans a statement each time it comes, unless it has a name: then once for each connection. Names
 * are the same on all of them.
 */
function withNamedStatements(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>();
  let made = 0;
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || text.length > longestNamed || names.size >= mostStatements) return known;
    made += 1;
    names.set(text, `s${made}`);
    return names.get(text);
  };
  const ask = async <R>(client: pg.PoolClient, text: string, values: readonly unknown[]) => {
    const named = { text, values: [...values], ...(values.length > 0 && { name: nameOf(text) }) };
    try {
      return (await client.query(named)) as unknown as PostgresQueryResult<R>;
    } catch (error) {
      if (!isOutdated(error)) throw error;
      names.clear();
      // Nothing has been done yet; but a transaction is over, and what began it begins anew.
      return client.query(text, [...values]).catch(() => {
        throw error;
      }) as unknown as Promise<PostgresQueryResult<R>>;
    }
  };
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client);
      if (known) return known;
      const named = {
        query: (text: string, values: readonly unknown[]) => ask(client, text, values),
        release: () => client.release(),
      } as PostgresPoolClient;
      clients.set(client, named);
      return named;
    },
    end: () => pool.end(),
  };
}

/** Another process has changed the table since: a later version, which is just being started. */
function isOutdated(error: unknown): boolean {
  return error instanceof Error && error.message === outdatedPlan;
}

/** `pg` gives an int8 as text, as it may not fit a number. Ours all do. */
function parsersOver({ getTypeParser }: typeof pg.types): pg.CustomTypesConfig {
  const parserFor = (oid: number, format?: 'text' | 'binary') =>
    oid === int8 ? Number : getTypeParser(oid, format as 'text');
  return { getTypeParser: parserFor as typeof getTypeParser };
}

/** The second statement changes nothing but throws away the samples of a column that has been looked at before. */
async function keepNoSamples(db: Db, table: string, column: string): Promise<void> {
  const [where, what] = [sql.table(table), sql.ref(column)];
  await sql`alter table ${where} alter column ${what} set statistics 0`.execute(db);
  await sql`alter table ${where} alter column ${what} type text`.execute(db);
}

async function keepAddedOnly(db: Db, table: string, column: string, years: number): Promise<void> {
  const [where, refuse] = [sql.table(table), sql.id(`${table}_refuse`)];
  const age = sql.lit(`${years} years`);
  await sql`create function ${refuse}() returns trigger language plpgsql as
    $$ begin raise exception 'rows are only added here'; end $$`.execute(db);
  const trigger = (name: string, event: ReturnType<typeof sql>) =>
    sql`create trigger ${sql.id(`${table}_${name}`)} before ${event} execute function ${refuse}()`.execute(
      db,
    );
  await trigger('unchanged', sql`update on ${where} for each row`);
  await trigger('whole', sql`truncate on ${where} for each statement`);
  await trigger(
    'kept',
    sql`delete on ${where} for each row
      when (${sql.ref(`old.${column}`)} >= to_char(now() - interval ${age}, 'YYYY-MM-DD'))`,
  );
}

/** Whatever tells of those who answer, in their words too. */
const emptied = [
  'responses',
  'texts',
  'text_reviews',
  'quotes',
  'methods',
  'drafts',
  'pauses',
  'codes',
  'quarantined',
  'sheets',
  'collections',
] as const;

/**
 * CLUSTER writes each table anew in the order of its key and leaves the dead rows behind, so that `ctid` tells the
 * order of the random ids and nothing else. VACUUM FULL would keep the order of writing, which free space disturbs.
 */
async function compact(db: Db): Promise<void> {
  for (const table of emptied) {
    await sql`cluster ${sql.table(table)} using ${sql.id(`${table}_key`)}`.execute(db);
  }
}
