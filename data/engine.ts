/** What differs between SQLite and PostgreSQL, told once. Everything else in `data` is written for both. */
import type { CreateTableBuilder, Dialect } from 'kysely';
import type { FileBytes } from './file-bytes.ts';
import type { Db } from './tables.ts';

export interface Engine {
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
