import type { Sheets } from '../surveys/answering/storage.ts';
import { changes, findAll, findOne, run } from './queries.ts';
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
    ofCollection: (collectionId) =>
      findAll(
        db.selectFrom('sheets').select(head).where('collectionId', '=', collectionId).orderBy('number'),
        withTruths,
      ),
    find: (collectionId, number) => findOne(one(collectionId, number).selectAll(), withTruths),
    add: (sheet) => run(db.insertInto('sheets').values(toRow(sheet))),
    change: ({ collectionId, number, sealed, enteredBy, entry, ...progress }) =>
      run(
        db
          .updateTable('sheets')
          .set(toRow(progress))
          .where((row) => row.and({ collectionId, number })),
      ),
    erase: (collectionId, number) =>
      changes(db.deleteFrom('sheets').where((row) => row.and({ collectionId, number }))),
    ...removalsIn(db),
  };
}

function removalsIn(db: Db): Pick<Sheets, 'addRemoval' | 'removals' | 'eraseRemovals'> {
  return {
    addRemoval: (removal) => run(db.insertInto('sheetRemovals').values(toRow(removal))),
    removals: async (collectionId) => {
      const rows = await db
        .selectFrom('sheetRemovals')
        .selectAll()
        .where('collectionId', '=', collectionId)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ ...fromRow(row), far: row.far === 1 }));
    },
    eraseRemovals: (collectionId) =>
      run(db.deleteFrom('sheetRemovals').where('collectionId', '=', collectionId)),
  };
}

function withTruths<Row extends { readonly unread: number; readonly far: number }>(row: Row) {
  return { ...fromRow(row), unread: row.unread === 1, far: row.far === 1 };
}
