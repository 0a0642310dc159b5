import type { Pause, Pauses } from '../surveys/answering/storage.ts';
import type { Db, PauseRow } from './tables.ts';

export function pausesIn(db: Db): Pauses {
  return {
    byId: async (id) => {
      const row = await db.selectFrom('pauses').selectAll().where('id', '=', id).executeTakeFirst();
      return row && showPause(row);
    },
    add: async ({ id, collectionId, draftId, wrapped, day }) => {
      const row = { id, collection_id: collectionId, draft_id: draftId, wrapped, day };
      await db.insertInto('pauses').values(row).execute();
    },
    rests: async (draftId) => {
      const row = await db
        .selectFrom('pauses')
        .select('id')
        .where('draft_id', '=', draftId)
        .executeTakeFirst();
      return row !== undefined;
    },
    touch: async (id, day) => {
      await db.updateTable('pauses').set({ day }).where('id', '=', id).execute();
    },
    eraseOfDraft: async (draftId) => {
      await db.deleteFrom('pauses').where('draft_id', '=', draftId).execute();
    },
    eraseOf: async (collectionId) => {
      await db.deleteFrom('pauses').where('collection_id', '=', collectionId).execute();
    },
    eraseBefore: async (day) => {
      await db.deleteFrom('pauses').where('day', '<', day).execute();
    },
  };
}

function showPause({ id, collection_id, draft_id, wrapped, day }: PauseRow): Pause {
  return { id, collectionId: collection_id, draftId: draft_id, wrapped, day };
}
