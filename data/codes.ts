import type { Codes } from '../surveys/answering/storage.ts';
import { atomically, changes, countOf, erase, insert, run, select, update } from './queries.ts';
import type { Db } from './tables.ts';

export function codesIn(db: Db): Codes {
  return {
    add: async (collectionId, digests) => {
      const rows = digests.map((digest) => ({ digest, collectionId, used: 0 }));
      for (let start = 0; start < rows.length; start += batch) {
        await insert(db, 'codes', ...rows.slice(start, start + batch));
      }
    },
    find: async (digest) => {
      const row = await select(db, 'codes', { digest }).executeTakeFirst();
      return row && { collectionId: row.collectionId, used: row.used === 1 };
    },
    use: async (digest) => {
      const isUsed = await changes(update(db, 'codes', { digest, used: 0 }, { used: 1 }));
      if (isUsed) await touchAlike(db, digest);
      return isUsed;
    },
    count: (collectionId) => countOf(db, 'codes', collectionId),
    eraseOf: (collectionId) => run(erase(db, 'codes', { collectionId })),
    forget: (collectionId) => atomically(db, (inside) => rewriteUnused(inside, collectionId)),
  };
}

/**
 * Changes nothing, yet every card of the collection is then of this transaction. PostgreSQL's `xmin`, which anybody who may
 * read the tables can ask for, would else be the same for one card and the answer that came by it.
 */
async function touchAlike(db: Db, digest: string): Promise<void> {
  await run(
    db
      .updateTable('codes')
      .set((row) => ({ used: row.ref('used') }))
      .where('collectionId', '=', (row) =>
        row.selectFrom('codes as one').select('one.collectionId').where('one.digest', '=', digest),
      ),
  );
}

/** Rows written at a time. */
const batch = 500;

/** Every row is written anew, so that none of them keeps a trace of the transaction that used it up. */
async function rewriteUnused(db: Db, collectionId: string): Promise<void> {
  const rows = await select(db, 'codes', { collectionId }, 'digest').execute();
  await codesIn(db).eraseOf(collectionId);
  await codesIn(db).add(
    collectionId,
    rows.map(({ digest }) => digest),
  );
}
