import type { Quarantine } from '../surveys/answering/storage.ts';
import { countOf } from './row-counts.ts';
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
    count: (collectionId) => countOf(db, 'quarantined', collectionId),
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
