import type { Sheets } from '../surveys/answering/storage.ts';
import type { Db } from './tables.ts';

export function sheetsIn(db: Db): Sheets {
  return {
    ofCollection: async (collectionId) => {
      const rows = await db
        .selectFrom('sheets')
        .select(['number', 'entered_by'])
        .where('collection_id', '=', collectionId)
        .orderBy('number')
        .execute();
      return rows.map(({ number, entered_by }) => ({ collectionId, number, enteredBy: entered_by }));
    },
    find: async (collectionId, number) => {
      const row = await db
        .selectFrom('sheets')
        .select(['sealed', 'entered_by'])
        .where((row) => row.and({ collection_id: collectionId, number }))
        .executeTakeFirst();
      return row && { collectionId, number, sealed: row.sealed, enteredBy: row.entered_by };
    },
    add: async ({ collectionId, number, sealed, enteredBy }) => {
      const row = { collection_id: collectionId, number, sealed, entered_by: enteredBy };
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
