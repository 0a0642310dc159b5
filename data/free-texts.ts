import type { FreeTexts } from '../surveys/free-texts/storage.ts';
import { inList } from './queries.ts';
import type { Db } from './tables.ts';

export function freeTextsIn(db: Db): FreeTexts {
  return {
    ofCollections: (collectionIds) =>
      db
        .selectFrom('texts')
        .select(['id', 'collectionId', 'question'])
        .where('collectionId', 'in', inList(collectionIds))
        .orderBy('id')
        .orderBy('collectionId')
        .execute(),
    readWords: async (ids) => {
      const rows = await db
        .selectFrom('texts')
        .select(['id', 'body'])
        .where('id', 'in', inList(ids))
        .orderBy('id')
        .execute();
      return new Map(rows.map(({ id, body }) => [id, JSON.parse(body) as string]));
    },
    replace: async (collectionId, id, words) => {
      await db
        .updateTable('texts')
        .set({ body: JSON.stringify(words) })
        .where('collectionId', '=', collectionId)
        .where('id', '=', id)
        .execute();
    },
    erase: async (collectionId, id) => {
      await db.deleteFrom('texts').where('collectionId', '=', collectionId).where('id', '=', id).execute();
    },
  };
}
