import type { Sessions } from '../surveys/accounts/storage.ts';
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
    add: async (idDigest, data, expires, personId) => {
      await db.insertInto('sessions').values(toRow({ idDigest, data, expires, personId })).execute();
    },
    renew: async (idDigest, data, expires) => {
      await db.updateTable('sessions').set({ data, expires }).where('idDigest', '=', idDigest).execute();
    },
    erase: async (idDigest) => {
      await db.deleteFrom('sessions').where('idDigest', '=', idDigest).execute();
    },
    eraseOf: async (personId) => {
      await db.deleteFrom('sessions').where('personId', '=', personId).execute();
    },
    of: (personId, now) =>
      db
        .selectFrom('sessions')
        .select(['idDigest', 'data'])
        .where('personId', '=', personId)
        .where('expires', '>', now)
        .orderBy('idDigest')
        .execute(),
    eraseExpired: async (now) => {
      await db.deleteFrom('sessions').where('expires', '<=', now).execute();
    },
  };
}
