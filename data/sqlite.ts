/** Everything that is peculiar to SQLite: how the file is opened, one connection, and how it forgets. */
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import {
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  sql,
} from 'kysely';
import { Failure } from '../surveys/failures.ts';
import { PlainDriver } from './driver.ts';
import type { Engine } from './engine.ts';
import type { Db } from './tables.ts';

export const sqliteFile = 'brukarrevision.sqlite';

/**
 * Opens the file in `dataDir`, making both where they are missing, readable by their owner only.
 * Refuses with Failure('unavailable'), naming the file, when another process has it or it cannot be opened.
 */
export function openSqlite(dataDir: string): { readonly raw: Database.Database; readonly engine: Engine } {
  const file = join(dataDir, sqliteFile);
  let raw: Database.Database | undefined;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
    raw = new Database(file, { timeout: 0 });
    prepareFile(raw);
    return { raw, engine: sqliteEngine(raw) };
  } catch (error) {
    raw?.close();
    throw refusalFor(file, error);
  }
}

/** Whether another process has the file in `dataDir` open. A file that is not there, or no database, is not in use. */
export function isInUse(dataDir: string): boolean {
  if (!existsSync(join(dataDir, sqliteFile))) return false;
  try {
    openSqlite(dataDir).raw.close();
    return false;
  } catch (error) {
    return error instanceof Failure && isBusy(error.cause);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/**
 * The lock is taken for as long as the process lives and is let go by the operating system when it dies, however
 * it dies. It must be set before the first use of the log, whose index then lies in memory.
 */
function prepareFile(raw: Database.Database): void {
  raw.pragma('page_size = 8192'); // a sealed draft of some 2,000 characters lies in one page: fewer to write
  raw.pragma('locking_mode = EXCLUSIVE');
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL'); // once thanked, an answer survives a power cut
  raw.pragma('secure_delete = ON'); // what is erased is overwritten
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('temp_store = MEMORY'); // no answer in a temporary file elsewhere
  raw.exec('begin exclusive; commit');
}

/** Whatever the engine or the file system has against the file, the person who starts the program must hear of it. */
function refusalFor(file: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const reason = isBusy(error)
    ? `another Brukarrevision is using ${file}`
    : `cannot open ${file}: ${error.message}`;
  return new Failure('unavailable', reason, { cause: error });
}

function sqliteEngine(raw: Database.Database): Engine {
  return {
    alone: true, // the file is opened exclusively
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new PlainDriver(new OneFileDriver(raw)),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    withoutRowid: (table) => table.modifyEnd(sql`without rowid`),
    waitToMigrate: async () => {}, // the file is ours alone
    keepAddersOut: async () => {}, // there is one transaction at a time
    keepNoSamples: async () => {}, // it takes them only when told to ANALYZE, which nobody does
    compact,
  };
}

/**
 * `secure_delete` overwrites erased rows, but pages that were split keep copies of rows that moved, and the log keeps
 * every page as it was. So the file is built anew in the order of the keys, and the log is emptied.
 */
async function compact(db: Db): Promise<void> {
  await sql`vacuum`.execute(db);
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  if (rows[0]?.busy !== 0) throw new Failure('unavailable', 'the log could not be emptied');
}

class OneFileDriver extends SqliteDriver {
  readonly #raw: Database.Database;

  constructor(raw: Database.Database) {
    super({ database: withKeptStatements(raw) });
    this.#raw = raw;
  }

  /** A full disk makes SQLite roll back by itself; rolling back once more would hide the first error. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#raw.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** More than the queries of the app; only batches of odd sizes come on top of those. */
const mostStatements = 200;

/** Kysely prepares a statement every time it runs; these are kept. */
function withKeptStatements(raw: Database.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => raw.close(),
    prepare: (text) => {
      const known = kept.get(text);
      if (known) return known;
      if (kept.size >= mostStatements) kept.clear();
      const statement = raw.prepare(text) as unknown as SqliteStatement;
      kept.set(text, statement);
      return statement;
    },
  };
}
