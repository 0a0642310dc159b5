import type { Held } from '../surveys/answering/storage.ts';
import type { Db } from './tables.ts';

/** `newId` gives 128 random bits: nothing tells in which order the answers came. */
export function heldIn(db: Db, newId: () => string): Held {
  return {
    add: async (collectionId, body) => {
      await db
        .insertInto('held')
        .values({ collection_id: collectionId, id: newId(), body: JSON.stringify(body) })
        .execute();
    },
    count: async (collectionId) => {
      const { n } = await db
        .selectFrom('held')
        .select((row) => row.fn.countAll<number>().as('n'))
        .where('collection_id', '=', collectionId)
        .executeTakeFirstOrThrow();
      return n;
    },
    all: async (collectionId) => {
      const rows = await db
        .selectFrom('held')
        .select('body')
        .where('collection_id', '=', collectionId)
        .orderBy('id')
        .execute();
      return rows.map(({ body }) => JSON.parse(body) as string);
    },
    eraseOf: async (collectionId) => {
      await db.deleteFrom('held').where('collection_id', '=', collectionId).execute();
    },
  };
}
