import type { Sessions } from '../surveys/accounts/storage.ts';
import { run } from './queries.ts';
import { toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function sessionsIn(db: Db): Sessions {
  return {
    find: (idDigest) =>
      db
        .selectFrom('sessions')
        .select(['data', 'expires'])
        .where('idDigest', '=', idDigest)
        .executeTakeFirst(),
    add: (idDigest, data, expires, personId) =>
      run(db.insertInto('sessions').values(toRow({ idDigest, data, expires, personId }))),
    renew: (idDigest, data, expires) =>
      run(db.updateTable('sessions').set({ data, expires }).where('idDigest', '=', idDigest)),
    erase: (idDigest) => run(db.deleteFrom('sessions').where('idDigest', '=', idDigest)),
    eraseOf: (personId) => run(db.deleteFrom('sessions').where('personId', '=', personId)),
    of: (personId, now) =>
      db
        .selectFrom('sessions')
        .select(['idDigest', 'data'])
        .where('personId', '=', personId)
        .where('expires', '>', now)
        .orderBy('idDigest')
        .execute(),
    eraseExpired: (now) => run(db.deleteFrom('sessions').where('expires', '<=', now)),
  };
}
