import type { Sheets } from '../surveys/answering/storage.ts';
import { changes } from './row-counts.ts';
import { fromRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

const head = [
  'collectionId',
  'number',
  'enteredBy',
  'entry',
  'state',
  'secondBy',
  'unread',
  'far',
  'typedAnew',
  'turn',
] as const;

export function sheetsIn(db: Db): Sheets {
  const one = (collectionId: string, number: number) =>
    db.selectFrom('sheets').where((row) => row.and({ collectionId, number }));
  return {
    ofCollection: async (collectionId) => {
      const rows = await db
        .selectFrom('sheets')
        .select(head)
        .where('collectionId', '=', collectionId)
        .orderBy('number')
        .execute();
      return rows.map(withTruths);
    },
    find: async (collectionId, number) => {
      const row = await one(collectionId, number).selectAll().executeTakeFirst();
      return row && withTruths(row);
    },
    add: async (sheet) => {
      await db.insertInto('sheets').values(toRow(sheet)).execute();
    },
    change: async ({ collectionId, number, sealed, enteredBy, entry, ...progress }) => {
      await db
        .updateTable('sheets')
        .set(toRow(progress))
        .where((row) => row.and({ collectionId, number }))
        .execute();
    },
    erase: (collectionId, number) =>
      changes(db.deleteFrom('sheets').where((row) => row.and({ collectionId, number }))),
    ...removalsIn(db),
  };
}

function removalsIn(db: Db): Pick<Sheets, 'addRemoval' | 'removals' | 'eraseRemovals'> {
  return {
    addRemoval: async (removal) => {
      await db.insertInto('sheetRemovals').values(toRow(removal)).execute();
    },
    removals: async (collectionId) => {
      const rows = await db
        .selectFrom('sheetRemovals')
        .selectAll()
        .where('collectionId', '=', collectionId)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ ...fromRow(row), far: row.far === 1 }));
    },
    eraseRemovals: async (collectionId) => {
      await db.deleteFrom('sheetRemovals').where('collectionId', '=', collectionId).execute();
    },
  };
}

function withTruths<Row extends { readonly unread: number; readonly far: number }>(row: Row) {
  return { ...fromRow(row), unread: row.unread === 1, far: row.far === 1 };
}
