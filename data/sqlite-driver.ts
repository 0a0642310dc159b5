/** SQLite's one connection for Kysely: the file can be put in another's place, and statements are kept. */
import type Database from 'better-sqlite3';
import { type DatabaseConnection, type SqliteDatabase, SqliteDriver, type SqliteStatement } from 'kysely';
import type { FileFolder } from './file-folder.ts';

/** The file as it is open now: `compact` puts another in its place, with another handle and no statements. */
export interface OpenFile {
  readonly path: string;
  raw: Database.Database;
  readonly statements: Map<string, SqliteStatement>;
  /** Pictures and sound beside it. */
  readonly folder: FileFolder;
}

export class OneFileDriver extends SqliteDriver {
  readonly #file: OpenFile;

  constructor(file: OpenFile) {
    super({ database: withKeptStatements(file) });
    this.#file = file;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await super.beginTransaction(connection);
    this.#file.folder.begun();
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#file.folder.ending();
    await super.commitTransaction(connection);
    await this.#file.folder.ended();
  }

  /** A full disk makes SQLite roll back by itself; rolling back once more would hide the first error. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.raw.inTransaction) await super.rollbackTransaction(connection);
    await this.#file.folder.undone();
  }
}

/** More than the queries of the app; only batches of odd sizes come on top of those. */
const mostStatements = 200;

/** Kysely prepares a statement every time it runs; these are kept. */
function withKeptStatements(file: OpenFile): SqliteDatabase {
  const { statements } = file;
  return {
    close: () => file.raw.close(),
    prepare: (text) => {
      const known = statements.get(text);
      if (known) return known;
      if (statements.size >= mostStatements) statements.clear();
      const statement = file.raw.prepare(text) as unknown as SqliteStatement;
      statements.set(text, statement);
      return statement;
    },
  };
}
