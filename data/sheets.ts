import type { Sheets } from '../surveys/answering/storage.ts';
import { changes } from './row-counts.ts';
import { fromRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function sheetsIn(db: Db): Sheets {
  return {
    ofCollection: async (collectionId) => {
      const rows = await db
        .selectFrom('sheets')
        .select(['collectionId', 'number', 'enteredBy', 'entry'])
        .where('collectionId', '=', collectionId)
        .orderBy('number')
        .execute();
      return rows.map(fromRow);
    },
    find: async (collectionId, number) => {
      const row = await db
        .selectFrom('sheets')
        .selectAll()
        .where((row) => row.and({ collectionId, number }))
        .executeTakeFirst();
      return row && fromRow(row);
    },
    add: async (sheet) => {
      await db.insertInto('sheets').values(toRow(sheet)).execute();
    },
    erase: (collectionId, number) =>
      changes(db.deleteFrom('sheets').where((row) => row.and({ collectionId, number }))),
  };
}
