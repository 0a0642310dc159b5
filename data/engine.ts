/** What differs between SQLite and PostgreSQL, told once. Everything else in `data` is written for both. */
import {
  type CreateTableBuilder,
  type Dialect,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Db } from './tables.ts';

export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  readonly dialect: Dialect;
  /** No other process can change what is kept while this one has it open. */
  readonly alone: boolean;
  readonly fileBytes: FileBytes;
  /** The table is kept by its key alone: no hidden number tells in which order its rows came. */
  withoutRowid<T extends string, C extends string>(table: CreateTableBuilder<T, C>): CreateTableBuilder<T, C>;
  /** Inside a transaction: waits until no other process is changing the tables. */
  waitToMigrate(db: Db): Promise<void>;
  /** Inside a transaction: lets those finish who have added rows to the table, and keeps others from it until the end. */
  keepAddersOut(db: Db, table: string): Promise<void>;
  /** The engine copies no values of the column to where it keeps count of them. */
  keepNoSamples(db: Db, table: string, column: string): Promise<void>;
  /**
   * From now on rows are only added to the table: changing one is refused, and taking one away before it is so many years
   * old by an ISO date or instant in the column.
   */
  keepAddedOnly(db: Db, table: string, column: string, years: number): Promise<void>;
  /** Forgets physically what was erased or rewritten, and lays what is kept in the order of its keys. */
  compact(db: Db): Promise<void>;
}

/** Where the bytes of pictures and sound lie: in their row, or beside the database. */

export interface FileBytes {
  /** Outside any transaction, so that nobody waits: writes what `keep` then only has to put in its place. */
  prepare(digest: string, bytes: Buffer): Promise<void>;
  /** Inside a transaction: keeps them for good before it ends, and returns what their row has for them. */
  keep(digest: string, bytes: Buffer): Promise<string>;
  /** Undefined where they are gone. `body` is what the row has. */
  read(digest: string, body: string): Promise<Buffer | undefined>;
  /** Inside a transaction: those whose row it takes away are gone when it has ended. */
  erase(digest: string): void;
  /** At start: all but those that have a row, as a stop may have left them. */
  eraseAllBut(digests: readonly string[]): Promise<void>;
}

/** In base64, as text. */
export const bytesInRows: FileBytes = {
  prepare: async () => {},
  keep: (_, bytes) => Promise.resolve(bytes.toString('base64')),
  read: (_, body) => Promise.resolve(Buffer.from(body, 'base64')),
  erase: () => {},
  eraseAllBut: async () => {},
};

export const dialects: Readonly<Record<Engine['name'], Omit<Dialect, 'createDriver'>>> = {
  sqlite: {
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
  postgres: {
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
};
