import type { Reset } from '../surveys/accounts/reset.ts';
import type { Resets } from '../surveys/accounts/storage.ts';
import { inList } from './in-list.ts';
import { changes } from './row-counts.ts';
import { fromRow, type Row, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function resetsIn(db: Db): Resets {
  const all = () => db.selectFrom('resets').selectAll('resets').orderBy('at').orderBy('id');
  return {
    add: async (reset) => {
      await db.insertInto('resets').values(toRow(reset)).execute();
    },
    byId: async (id) => {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && read(row);
    },
    openOf: async (personIds) => {
      const rows = all().where('personId', 'in', inList(personIds)).where('confirmedBy', 'is', null);
      return (await rows.execute()).map(read);
    },
    byIds: async (ids) => (await all().where('id', 'in', inList(ids)).execute()).map(read),
    setSeen: async (id) => {
      await db.updateTable('resets').set({ seen: 1 }).where('id', '=', id).execute();
    },
    confirm: (id, confirmedBy, confirmedOn) =>
      changes(
        db
          .updateTable('resets')
          .set({ confirmedBy, confirmedOn })
          .where('id', '=', id)
          .where('confirmedBy', 'is', null),
      ),
    markPaper: async (collectionId, resetId) => {
      await db
        .insertInto('paperAfterResets')
        .values({ collectionId, resetId })
        .onConflict((same) => same.columns(['collectionId', 'resetId']).doNothing())
        .execute();
    },
    ofPaper: async (collectionId) => {
      const rows = all()
        .innerJoin('paperAfterResets', 'paperAfterResets.resetId', 'resets.id')
        .where('paperAfterResets.collectionId', '=', collectionId);
      return (await rows.execute()).map(read);
    },
  };
}

function read(row: Row<Reset>): Reset {
  return { ...fromRow(row), seen: row.seen === 1 };
}
