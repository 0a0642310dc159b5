import type { FreeTexts } from '../surveys/free-texts/storage.ts';
import { erase, inList, run, select, update } from './queries.ts';
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
      const rows = await select(db, 'texts', {}, 'id').where('id', 'in', inList(ids)).execute();
      return new Map(rows.map(({ id, body }) => [id, JSON.parse(body) as string]));
    },
    replace: (collectionId, id, words) =>
      run(update(db, 'texts', { collectionId, id }, { body: JSON.stringify(words) })),
    erase: (collectionId, id) => run(erase(db, 'texts', { collectionId, id })),
  };
}
