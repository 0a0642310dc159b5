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
    save: async (idDigest, data, expires) => {
      await db
        .insertInto('sessions')
        .values({ id_digest: idDigest, data, expires })
        .onConflict((session) => session.column('id_digest').doUpdateSet({ data, expires }))
        .execute();
    },
    erase: async (idDigest) => {
      await db.deleteFrom('sessions').where('id_digest', '=', idDigest).execute();
    },
    eraseExpired: async (now) => {
      await db.deleteFrom('sessions').where('expires', '<=', now).execute();
    },
  };
}
