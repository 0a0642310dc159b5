import type { Pauses } from '../surveys/answering/storage.ts';
import { run } from './queries.ts';
import type { Db } from './tables.ts';

export function pausesIn(db: Db): Pauses {
  return {
    byId: (id) => db.selectFrom('pauses').selectAll().where('id', '=', id).executeTakeFirst(),
    add: ({ id, collectionId, draftId, wrapped, day }) =>
      run(db.insertInto('pauses').values({ id, collectionId, draftId, wrapped, day })),
    rests: async (draftId) => {
      const row = await db
        .selectFrom('pauses')
        .select('id')
        .where('draftId', '=', draftId)
        .executeTakeFirst();
      return row !== undefined;
    },
    touch: (id, day) => run(db.updateTable('pauses').set({ day }).where('id', '=', id)),
    eraseOfDraft: (draftId) => run(db.deleteFrom('pauses').where('draftId', '=', draftId)),
    eraseOf: (collectionId) => run(db.deleteFrom('pauses').where('collectionId', '=', collectionId)),
    eraseBefore: (day) => run(db.deleteFrom('pauses').where('day', '<', day)),
  };
}
