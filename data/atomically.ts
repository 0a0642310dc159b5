import type { Db } from './tables.ts';

/**
 * All of the work or none of it. The work may only use the handle that it is given: on SQLite there is one
 * connection, and the outer handle would wait for it for ever.
 * Where the handle is a transaction already, the work joins that one and is undone with it.
 */
export function atomically<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
