import type { Pauses } from '../surveys/answering/storage.ts';
import type { Db } from './tables.ts';

export function pausesIn(db: Db): Pauses {
  return {
    byId: (id) => db.selectFrom('pauses').selectAll().where('id', '=', id).executeTakeFirst(),
    add: async ({ id, collectionId, draftId, wrapped, day }) => {
      await db.insertInto('pauses').values({ id, collectionId, draftId, wrapped, day }).execute();
    },
    rests: async (draftId) => {
      const row = await db
        .selectFrom('pauses')
        .select('id')
        .where('draftId', '=', draftId)
        .executeTakeFirst();
      return row !== undefined;
    },
    touch: async (id, day) => {
      await db.updateTable('pauses').set({ day }).where('id', '=', id).execute();
    },
    eraseOfDraft: async (draftId) => {
      await db.deleteFrom('pauses').where('draftId', '=', draftId).execute();
    },
    eraseOf: async (collectionId) => {
      await db.deleteFrom('pauses').where('collectionId', '=', collectionId).execute();
    },
    eraseBefore: async (day) => {
      await db.deleteFrom('pauses').where('day', '<', day).execute();
    },
  };
}
