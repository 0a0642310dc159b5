import type { Makings } from '../surveys/reporting/release-storage.ts';
import { atomically, changes, erase, insert, run, select, update } from './queries.ts';
import type { Db } from './tables.ts';

export function makingsIn(db: Db): Makings {
  return {
    begin: (making) =>
      atomically(db, async (db) => {
        const { kind, about } = making;
        await run(erase(db, 'makings', { kind, about }).where('state', '<>', 'under-way'));
        await insert(db, 'makings', making);
      }),
    find: (kind, about) => select(db, 'makings', { kind, about }).executeTakeFirst(),
    listUnderWay: () => select(db, 'makings', { state: 'under-way' }, 'at', 'id').execute(),
    setDone: (id, done) => run(update(db, 'makings', { id, state: 'under-way' }, { done })),
    end: (id, { state, result }) =>
      changes(update(db, 'makings', { id, state: 'under-way' }, { state, result, input: '' })),
  };
}
