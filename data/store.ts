/** The one store of everything kept, over whichever engine. The only way in for the rest of the house. */
import { Kysely } from 'kysely';
import type { Store } from '../surveys/storage.ts';
import type { Engine } from './engine.ts';
import { filesIn } from './files.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import { naming, type Tables } from './tables.ts';
import { storeOver } from './things.ts';

export type OpenStore = Store & { close(): Promise<void> };

interface Place {
  /** The folder of SQLite's file, and of pictures and sound beside it. */
  readonly dataDir: string;
  /** Where the data lies instead, if it lies in PostgreSQL. */
  readonly databaseUrl?: string | undefined;
  /** 128 random bits as 32 hexadecimal digits, afresh at each call: the id of a stored answer. */
  readonly newId: () => string;
}

/**
 * Opens the store and brings it to this version. Refuses with Failure('unavailable') when the database is out of
 * reach, in use by another process (SQLite), or of a later version.
 */
export async function openStore({ dataDir, databaseUrl, newId }: Place): Promise<OpenStore> {
  const engine = databaseUrl === undefined ? openSqlite(dataDir).engine : openPostgres(databaseUrl);
  return openStoreOn(engine, newId);
}

/** The same on an engine that is open already, of which the caller may hold the raw handle. */
export async function openStoreOn(engine: Engine, newId: () => string): Promise<OpenStore> {
  const db = new Kysely<Tables>({ dialect: engine.dialect, plugins: [naming] });
  try {
    await migrate(db, engine);
    await engine.fileBytes.eraseAllBut(await filesIn(db, engine).digests());
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { ...storeOver(db, engine, newId), close: () => db.destroy() };
}
