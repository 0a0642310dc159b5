/**
 * Rewrites what was answered (disclosure.md, "What is kept"): every row gets a fresh random id and is written again, in
 * the order of the new ids, by one transaction. What the rows then tell of their coming is that they came together.
 */
import { atomically, lockRow } from './queries.ts';
import type { Db } from './tables.ts';

/**
 * In a transaction of its own: texts written in the same one would share its number (PostgreSQL's `xmin`). Whatever other
 * columns a table has go along.
 */
export function rewrite(
  db: Db,
  table: 'responses' | 'texts' | 'methods',
  collectionId: string,
  newId: () => string,
): Promise<void> {
  return atomically(db, async (db) => {
    // Another process that anonymises the same one waits, and then finds the rows as they were written (PostgreSQL): both
    // would else read the same rows, and write each of them once.
    await lockRow(db, 'collections', collectionId);
    const mine = db.selectFrom(table).where('collectionId', '=', collectionId);
    const old = await mine.select('id').execute(); // ids alone: a million of them take a hundred megabytes or two
    const moves = old.map(({ id }) => ({ from: id, to: newId() })).sort((a, b) => (a.to < b.to ? -1 : 1));
    for (let start = 0; start < moves.length; start += batch) {
      const now = moves.slice(start, start + batch);
      const from = now.map((move) => move.from);
      const rows = await mine.selectAll().where('id', 'in', from).execute();
      const byId = new Map(rows.map((row) => [row.id, row]));
      await db.deleteFrom(table).where('collectionId', '=', collectionId).where('id', 'in', from).execute();
      const added = now.flatMap(({ from, to }) => withId(byId.get(from), to));
      await db.insertInto(table).values(added).execute();
    }
  });
}

/** Rows written at a time; their values fit into one statement on both engines. */
const batch = 500;

function withId<Row>(row: Row | undefined, id: string): Row[] {
  return row === undefined ? [] : [{ ...row, id }];
}
