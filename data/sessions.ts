import type { Sessions } from '../surveys/accounts/storage.ts';
import { erase, findAll, findOne, insert, run, select, update } from './queries.ts';
import { toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function sessionsIn(db: Db): Sessions {
  return {
    find: (idDigest) =>
      findOne(select(db, 'sessions', { idDigest }), ({ data, expires }) => ({ data, expires })),
    add: (idDigest, data, expires, personId) =>
      insert(db, 'sessions', toRow({ idDigest, data, expires, personId })),
    renew: (idDigest, data, expires) => run(update(db, 'sessions', { idDigest }, { data, expires })),
    erase: (idDigest) => run(erase(db, 'sessions', { idDigest })),
    eraseOf: (personId) => run(erase(db, 'sessions', { personId })),
    of: (personId, now) =>
      findAll(
        select(db, 'sessions', { personId }, 'idDigest').where('expires', '>', now),
        ({ idDigest, data }) => ({ idDigest, data }),
      ),
    eraseExpired: (now) => run(db.deleteFrom('sessions').where('expires', '<=', now)),
  };
}
