import type { Reset } from '../surveys/accounts/reset.ts';
import type { Resets } from '../surveys/accounts/storage.ts';
import { changes, findAll, findOne, inList, run } from './queries.ts';
import { fromRow, type Row, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function resetsIn(db: Db): Resets {
  const all = () => db.selectFrom('resets').selectAll('resets').orderBy('at').orderBy('id');
  return {
    add: (reset) => run(db.insertInto('resets').values(toRow(reset))),
    byId: (id) => findOne(all().where('id', '=', id), read),
    openOf: (personIds) =>
      findAll(all().where('personId', 'in', inList(personIds)).where('confirmedBy', 'is', null), read),
    byIds: (ids) => findAll(all().where('id', 'in', inList(ids)), read),
    setSeen: (id) => run(db.updateTable('resets').set({ seen: 1 }).where('id', '=', id)),
    confirm: (id, confirmedBy, confirmedOn) =>
      changes(
        db
          .updateTable('resets')
          .set({ confirmedBy, confirmedOn })
          .where('id', '=', id)
          .where('confirmedBy', 'is', null),
      ),
    markPaper: (collectionId, resetId) =>
      run(
        db
          .insertInto('paperAfterResets')
          .values({ collectionId, resetId })
          .onConflict((same) => same.columns(['collectionId', 'resetId']).doNothing()),
      ),
    ofPaper: (collectionId) =>
      findAll(
        all()
          .innerJoin('paperAfterResets', 'paperAfterResets.resetId', 'resets.id')
          .where('paperAfterResets.collectionId', '=', collectionId),
        read,
      ),
  };
}

function read(row: Row<Reset>): Reset {
  return { ...fromRow(row), seen: row.seen === 1 };
}
