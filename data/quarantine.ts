import type { Quarantine } from '../surveys/answering/storage.ts';
import { countOf, findAll, run } from './queries.ts';
import type { Db } from './tables.ts';

/** `newId` gives 128 random bits: nothing tells in which order the answers came. */
export function quarantineIn(db: Db, newId: () => string): Quarantine {
  return {
    add: (collectionId, body) =>
      run(db.insertInto('quarantined').values({ collectionId, id: newId(), body: JSON.stringify(body) })),
    count: (collectionId) => countOf(db, 'quarantined', collectionId),
    all: (collectionId) => {
      const rows = db.selectFrom('quarantined').select('body').where('collectionId', '=', collectionId);
      return findAll(rows.orderBy('id'), ({ body }) => JSON.parse(body) as string);
    },
    eraseOf: (collectionId) => run(db.deleteFrom('quarantined').where('collectionId', '=', collectionId)),
  };
}
