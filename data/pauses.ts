import type { Pauses } from '../surveys/answering/storage.ts';
import { erase, insert, run, select, update } from './queries.ts';
import type { Db } from './tables.ts';

export function pausesIn(db: Db): Pauses {
  return {
    byId: (id) => select(db, 'pauses', { id }).executeTakeFirst(),
    add: (pause) => insert(db, 'pauses', pause),
    rests: async (draftId) => (await select(db, 'pauses', { draftId }).executeTakeFirst()) !== undefined,
    touch: (id, day) => run(update(db, 'pauses', { id }, { day })),
    eraseOfDraft: (draftId) => run(erase(db, 'pauses', { draftId })),
    eraseOf: (collectionId) => run(erase(db, 'pauses', { collectionId })),
    eraseBefore: (day) => run(db.deleteFrom('pauses').where('day', '<', day)),
  };
}
