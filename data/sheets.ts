import type { Sheets } from '../surveys/answering/storage.ts';
import type { Db } from './tables.ts';

export function sheetsIn(db: Db): Sheets {
  return {
    ofCollection: async (collectionId) => {
      const rows = await db
        .selectFrom('sheets')
        .select(['number', 'entered_by', 'entry'])
        .where('collection_id', '=', collectionId)
        .orderBy('number')
        .execute();
      return rows.map(({ number, entered_by, entry }) => ({
        collectionId,
        number,
        enteredBy: entered_by,
        entry: entry ?? undefined,
      }));
    },
    find: async (collectionId, number) => {
      const row = await db
        .selectFrom('sheets')
        .select(['sealed', 'entered_by', 'entry'])
        .where((row) => row.and({ collection_id: collectionId, number }))
        .executeTakeFirst();
      if (!row) return undefined;
      const { sealed, entered_by: enteredBy, entry } = row;
      return { collectionId, number, sealed, enteredBy, entry: entry ?? undefined };
    },
    add: async ({ collectionId, number, sealed, enteredBy, entry = null }) => {
      const row = { collection_id: collectionId, number, sealed, entered_by: enteredBy, entry };
      await db.insertInto('sheets').values(row).execute();
    },
    erase: async (collectionId, number) => {
      const { numDeletedRows } = await db
        .deleteFrom('sheets')
        .where((row) => row.and({ collection_id: collectionId, number }))
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
