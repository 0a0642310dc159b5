import type { Quarantine } from '../surveys/answering/storage.ts';
import type { Db } from './tables.ts';

/** `newId` gives 128 random bits: nothing tells in which order the answers came. */
export function quarantineIn(db: Db, newId: () => string): Quarantine {
  return {
    add: async (collectionId, body) => {
      await db
        .insertInto('quarantined')
        .values({ collectionId, id: newId(), body: JSON.stringify(body) })
        .execute();
    },
    count: async (collectionId) => {
      const { n } = await db
        .selectFrom('quarantined')
        .select((row) => row.fn.countAll<number>().as('n'))
        .where('collectionId', '=', collectionId)
        .executeTakeFirstOrThrow();
      return n;
    },
    all: async (collectionId) => {
      const rows = await db
        .selectFrom('quarantined')
        .select('body')
        .where('collectionId', '=', collectionId)
        .orderBy('id')
        .execute();
      return rows.map(({ body }) => JSON.parse(body) as string);
    },
    eraseOf: async (collectionId) => {
      await db.deleteFrom('quarantined').where('collectionId', '=', collectionId).execute();
    },
  };
}
