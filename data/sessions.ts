import type { Sessions } from '../surveys/accounts/storage.ts';
import { erase, insert, run, select, update } from './queries.ts';
import { toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function sessionsIn(db: Db): Sessions {
  return {
    find: (idDigest) => select(db, 'sessions', { idDigest }).executeTakeFirst(),
    add: (idDigest, data, expires, personId) =>
      insert(db, 'sessions', toRow({ idDigest, data, expires, personId })),
    renew: (idDigest, data, expires) => run(update(db, 'sessions', { idDigest }, { data, expires })),
    erase: (idDigest) => run(erase(db, 'sessions', { idDigest })),
    eraseOf: (personId) => run(erase(db, 'sessions', { personId })),
    of: (personId, now) =>
      select(db, 'sessions', { personId }, 'idDigest').where('expires', '>', now).execute(),
    eraseExpired: (now) => run(db.deleteFrom('sessions').where('expires', '<=', now)),
  };
}
