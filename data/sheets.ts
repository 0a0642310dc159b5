import type { Sheets } from '../surveys/answering/storage.ts';
import { changes, erase, findAll, findOne, insert, run, select, update } from './queries.ts';
import { fromRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

const head = [
  ...(['collectionId', 'number', 'enteredBy', 'entry', 'state'] as const),
  ...(['secondBy', 'unread', 'far', 'typedAnew', 'turn'] as const),
] as const;

export function sheetsIn(db: Db): Sheets {
  return {
    ofCollection: (collectionId) =>
      findAll(
        db.selectFrom('sheets').select(head).where('collectionId', '=', collectionId).orderBy('number'),
        withTruths,
      ),
    find: (collectionId, number) => findOne(select(db, 'sheets', { collectionId, number }), withTruths),
    add: (sheet) => insert(db, 'sheets', toRow(sheet)),
    change: ({ collectionId, number, sealed, enteredBy, entry, ...progress }) =>
      run(update(db, 'sheets', { collectionId, number }, toRow(progress))),
    erase: (collectionId, number) => changes(erase(db, 'sheets', { collectionId, number })),
    addRemoval: (removal) => insert(db, 'sheetRemovals', toRow(removal)),
    removals: (collectionId) =>
      findAll(select(db, 'sheetRemovals', { collectionId }, 'id'), (row) => ({
        ...fromRow(row),
        far: row.far === 1,
      })),
    eraseRemovals: (collectionId) => run(erase(db, 'sheetRemovals', { collectionId })),
  };
}

function withTruths<Row extends { readonly unread: number; readonly far: number }>(row: Row) {
  return { ...fromRow(row), unread: row.unread === 1, far: row.far === 1 };
}
