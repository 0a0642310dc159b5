import type { Reset } from '../surveys/accounts/reset.ts';
import type { Resets } from '../surveys/accounts/storage.ts';
import { changes, findAll, findOne, inList, insert, insertOnce, run, select, update } from './queries.ts';
import { fromRow, type Row, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function resetsIn(db: Db): Resets {
  const all = () => select(db, 'resets', {}, 'at', 'id');
  return {
    add: (reset) => insert(db, 'resets', toRow(reset)),
    byId: (id) => findOne(select(db, 'resets', { id }), read),
    openOf: (personIds) =>
      findAll(all().where('personId', 'in', inList(personIds)).where('confirmedBy', 'is', null), read),
    byIds: (ids) => findAll(all().where('id', 'in', inList(ids)), read),
    setSeen: (id) => run(update(db, 'resets', { id }, { seen: 1 })),
    confirm: (id, confirmedBy, confirmedOn) =>
      changes(update(db, 'resets', { id }, { confirmedBy, confirmedOn }).where('confirmedBy', 'is', null)),
    markPaper: async (collectionId, resetId) => {
      await insertOnce(db, 'paperAfterResets', { collectionId, resetId }, 'collectionId', 'resetId');
    },
    ofPaper: (collectionId) => {
      const typed = db
        .selectFrom('paperAfterResets')
        .select('resetId')
        .where('collectionId', '=', collectionId);
      return findAll(all().where('id', 'in', typed), read);
    },
  };
}

function read(row: Row<Reset>): Reset {
  return { ...fromRow(row), seen: row.seen === 1 };
}
