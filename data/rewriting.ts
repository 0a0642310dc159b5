/**
 * Rewrites what was answered (disclosure.md, "What is kept"): every row gets a fresh random id and is written again, in
 * the order of the new ids, by one transaction. What the rows then tell of their coming is that they came together.
 */
import { atomically } from './atomically.ts';
import type { Db, MethodRow, ResponseRow, TextRow } from './tables.ts';

/** In a transaction of its own: texts written in the same one would share its number (PostgreSQL's `xmin`). */
export function rewriteResponses(db: Db, collectionId: string, newId: () => string): Promise<void> {
  return atomically(db, async (db) => {
    await waitForOthers(db, collectionId);
    const mine = db.selectFrom('responses').where('collectionId', '=', collectionId);
    await rewrite<ResponseRow>(await mine.select('id').execute(), newId, {
      read: (ids) => mine.selectAll().where('id', 'in', ids).execute(),
      erase: (ids) =>
        db.deleteFrom('responses').where('collectionId', '=', collectionId).where('id', 'in', ids).execute(),
      add: (rows) => db.insertInto('responses').values(rows).execute(),
    });
  });
}

/** The same for the free texts. */
export function rewriteTexts(db: Db, collectionId: string, newId: () => string): Promise<void> {
  return atomically(db, async (db) => {
    await waitForOthers(db, collectionId);
    const mine = db.selectFrom('texts').where('collectionId', '=', collectionId);
    await rewrite<TextRow>(await mine.select('id').execute(), newId, {
      read: (ids) => mine.selectAll().where('id', 'in', ids).execute(),
      erase: (ids) =>
        db.deleteFrom('texts').where('collectionId', '=', collectionId).where('id', 'in', ids).execute(),
      add: (rows) => db.insertInto('texts').values(rows).execute(),
    });
  });
}

/** The same for the ways that answers came. */
export function rewriteMethods(db: Db, collectionId: string, newId: () => string): Promise<void> {
  return atomically(db, async (db) => {
    await waitForOthers(db, collectionId);
    const mine = db.selectFrom('methods').where('collectionId', '=', collectionId);
    await rewrite<MethodRow>(await mine.select('id').execute(), newId, {
      read: (ids) => mine.selectAll().where('id', 'in', ids).execute(),
      erase: (ids) =>
        db.deleteFrom('methods').where('collectionId', '=', collectionId).where('id', 'in', ids).execute(),
      add: (rows) => db.insertInto('methods').values(rows).execute(),
    });
  });
}

/**
 * Changes nothing, yet takes the collection's row: another process that anonymises the same one waits (PostgreSQL), and
 * then finds the rows as they were written. Both would else read the same rows, and write each of them once.
 */
async function waitForOthers(db: Db, id: string): Promise<void> {
  await db
    .updateTable('collections')
    .set((row) => ({ anonymised: row.ref('anonymised') }))
    .where('id', '=', id)
    .execute();
}

interface Rows<Row> {
  read(ids: readonly string[]): Promise<Row[]>;
  erase(ids: readonly string[]): Promise<unknown>;
  add(rows: Row[]): Promise<unknown>;
}

/** Rows written at a time; their values fit into one statement on both engines. */
const batch = 500;

/** Only the ids are held all at once: a million of them take a hundred megabytes or two. */
async function rewrite<Row extends { id: string }>(
  old: readonly { readonly id: string }[],
  newId: () => string,
  rows: Rows<Row>,
): Promise<void> {
  const moves = old.map(({ id }) => ({ from: id, to: newId() })).sort((a, b) => (a.to < b.to ? -1 : 1));
  for (let start = 0; start < moves.length; start += batch) {
    const now = moves.slice(start, start + batch);
    const from = now.map((move) => move.from);
    const byId = new Map((await rows.read(from)).map((row) => [row.id, row]));
    await rows.erase(from);
    await rows.add(now.flatMap(({ from, to }) => withId(byId.get(from), to)));
  }
}

function withId<Row>(row: Row | undefined, id: string): Row[] {
  return row === undefined ? [] : [{ ...row, id }];
}
