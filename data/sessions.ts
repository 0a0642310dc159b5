import type { Sessions } from '../surveys/storage.ts';
import type { Db } from './tables.ts';

export function sessionsIn(db: Db): Sessions {
  return {
    find: (idDigest) =>
      db
        .selectFrom('sessions')
        .select(['data', 'expires'])
        .where('id_digest', '=', idDigest)
        .executeTakeFirst(),
    add: async (idDigest, data, expires, personId) => {
      const row = { id_digest: idDigest, data, expires, person_id: personId ?? null };
      await db.insertInto('sessions').values(row).execute();
    },
    renew: async (idDigest, data, expires) => {
      await db.updateTable('sessions').set({ data, expires }).where('id_digest', '=', idDigest).execute();
    },
    erase: async (idDigest) => {
      await db.deleteFrom('sessions').where('id_digest', '=', idDigest).execute();
    },
    eraseOf: async (personId) => {
      await db.deleteFrom('sessions').where('person_id', '=', personId).execute();
    },
    eraseExpired: async (now) => {
      await db.deleteFrom('sessions').where('expires', '<=', now).execute();
    },
  };
}
