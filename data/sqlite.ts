/** Everything that is peculiar to SQLite: how the file is opened, one connection, and how it forgets. */
import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { Failure } from '../surveys/failures.ts';
import { compact, copyOf } from './compacting.ts';
import { plainDriver } from './driver.ts';
import { dialects, type Engine } from './engine.ts';
import { faultOf } from './faults.ts';
import { fileFolder } from './file-folder.ts';
import { OneFileDriver, type OpenFile } from './sqlite-driver.ts';
import type { Db } from './tables.ts';

export const sqliteFile = 'brukarrevision.sqlite';
const filesFolder = 'files';

/**
 * Opens the file in `dataDir`, making both where they are missing, readable by their owner only.
 * Refuses with Failure('unavailable'), naming the file, when another process has it or it cannot be opened.
 */
export function openSqlite(dataDir: string): { readonly raw: Database.Database; readonly engine: Engine } {
  const path = join(dataDir, sqliteFile);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw refusalFor(path, error);
  }
  const file: OpenFile = {
    path,
    raw: openFile(path),
    statements: new Map(),
    folder: fileFolder(join(dataDir, filesFolder)),
  };
  rmSync(copyOf(path), { force: true }); // left by a process that was killed while it wrote the file anew
  return { raw: file.raw, engine: sqliteEngine(file) };
}

function openFile(path: string): Database.Database {
  let raw: Database.Database | undefined;
  try {
    raw = createFile(path);
    prepareFile(raw);
    return raw;
  } catch (error) {
    raw?.close();
    throw refusalFor(path, error);
  }
}

/** For its owner only. */
function createFile(path: string): Database.Database {
  closeSync(openSync(path, 'a', 0o600));
  const raw = new Database(path, { timeout: 0 });
  raw.pragma('page_size = 8192'); // a sealed draft of some 2,000 characters lies in one page: fewer to write
  raw.pragma('secure_delete = ON'); // what is erased is overwritten
  return raw;
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
  raw.pragma('locking_mode = EXCLUSIVE');
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL'); // once thanked, an answer survives a power cut
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

function sqliteEngine(file: OpenFile): Engine {
  return {
    name: 'sqlite',
    alone: true, // the file is opened exclusively
    fileBytes: file.folder,
    dialect: { ...dialects.sqlite, createDriver: () => plainDriver(new OneFileDriver(file)) },
    withoutRowid: (table) => table.modifyEnd(sql`without rowid`),
    waitToMigrate: async () => {}, // the file is ours alone
    keepAddersOut: async () => {}, // there is one transaction at a time
    keepNoSamples: async () => {}, // it takes them only when told to ANALYZE, which nobody does
    keepAddedOnly,
    compact: oneAfterTheOther((db) => compactFile(file, db)),
  };
}

async function keepAddedOnly(db: Db, table: string, column: string, years: number): Promise<void> {
  const [where, when] = [sql.table(table), sql.ref(`old.${column}`)];
  const refuse = sql`begin select raise(abort, 'rows are only added here'); end`;
  const age = sql.lit(`-${years} years`);
  await sql`create trigger ${sql.id(`${table}_unchanged`)} before update on ${where} ${refuse}`.execute(db);
  await sql`create trigger ${sql.id(`${table}_kept`)} before delete on ${where}
    when ${when} >= strftime('%Y-%m-%d', 'now', ${age}) ${refuse}`.execute(db);
}

/**
 * `secure_delete` overwrites erased rows, but pages that were split keep copies of rows that moved, and the log keeps
 * every page as it was. So the file is built anew in the order of the keys, and the log is emptied.
 */
async function compactFile(file: OpenFile, db: Db): Promise<void> {
  const inUse = {
    path: file.path,
    alone: <T>(work: (raw: Database.Database) => T) =>
      db.connection().execute(() => Promise.resolve(work(file.raw))),
    reopen: (replace: () => void) => {
      emptyLog(file.raw);
      file.raw.close();
      file.statements.clear();
      try {
        replace();
      } finally {
        file.raw = openFile(file.path);
      }
    },
    create: createCopy,
  };
  await compact(inUse).catch((error: unknown) => {
    throw faultOf(error);
  });
}

/** A log that is left behind would be taken for that of the file that comes next. */
function emptyLog(raw: Database.Database): void {
  const [log] = raw.pragma('wal_checkpoint(truncate)') as readonly { readonly busy: number }[];
  if (log?.busy !== 0) throw new Failure('unavailable', 'the log could not be emptied');
}

/** Whatever breaks off its writing, it is thrown away: neither a log nor waiting for the disk would be of use. */
function createCopy(path: string): Database.Database {
  try {
    rmSync(path, { force: true });
    const copy = createFile(path);
    copy.pragma('journal_mode = OFF');
    copy.pragma('synchronous = OFF');
    copy.pragma('foreign_keys = OFF');
    return copy;
  } catch (error) {
    throw refusalFor(path, error);
  }
}

/** Two closings at once: the second may have come too late for the first one's file. */
function oneAfterTheOther<A>(work: (given: A) => Promise<void>): (given: A) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return (given) => {
    const next = last.then(() => work(given));
    last = next.catch(() => {});
    return next;
  };
}
