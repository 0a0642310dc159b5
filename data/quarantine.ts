import type { Quarantine } from '../surveys/answering/storage.ts';
import { countOf, erase, findAll, insert, run, select } from './queries.ts';
import type { Db } from './tables.ts';

/** `newId` gives 128 random bits: nothing tells in which order the answers came. */
export function quarantineIn(db: Db, newId: () => string): Quarantine {
  return {
    add: (collectionId, body) =>
      insert(db, 'quarantined', { collectionId, id: newId(), body: JSON.stringify(body) }),
    count: (collectionId) => countOf(db, 'quarantined', collectionId),
    all: (collectionId) =>
      findAll(select(db, 'quarantined', { collectionId }, 'id'), ({ body }) => JSON.parse(body) as string),
    eraseOf: (collectionId) => run(erase(db, 'quarantined', { collectionId })),
  };
}
