import type { Making } from '../surveys/reporting/making.ts';
import type { Makings } from '../surveys/reporting/release-storage.ts';
import { atomically, changes, findOne, run } from './queries.ts';
import type { Db } from './tables.ts';

export function makingsIn(db: Db): Makings {
  const underWay = (id: string) =>
    db.updateTable('makings').where('id', '=', id).where('state', '=', 'under-way');
  return {
    begin: (making) =>
      atomically(db, async (db) => {
        await db
          .deleteFrom('makings')
          .where((row) => row.and({ kind: making.kind, about: making.about }))
          .where('state', '<>', 'under-way')
          .execute();
        await db.insertInto('makings').values(making).execute();
      }),
    find: (kind, about) =>
      findOne<Making, Making>(
        db
          .selectFrom('makings')
          .selectAll()
          .where((row) => row.and({ kind, about })),
        (making) => making,
      ),
    listUnderWay: () =>
      db
        .selectFrom('makings')
        .selectAll()
        .where('state', '=', 'under-way')
        .orderBy('at')
        .orderBy('id')
        .execute(),
    setDone: (id, done) => run(underWay(id).set({ done })),
    end: (id, { state, result }) => changes(underWay(id).set({ state, result, input: '' })),
  };
}
