import type { Files } from '../surveys/answering/storage.ts';
import type { Engine } from './engine.ts';
import type { Db } from './tables.ts';

export function filesIn(db: Db, engine: Pick<Engine, 'keepAddersOut'>): Files {
  return {
    add: async ({ digest, type, bytes }) => {
      await db
        .insertInto('files')
        .values({ digest, type, body: bytes.toString('base64') })
        .onConflict((conflict) => conflict.column('digest').doNothing())
        .execute();
    },
    byDigest: async (digest) => {
      const row = await db.selectFrom('files').selectAll().where('digest', '=', digest).executeTakeFirst();
      return row && { digest, type: row.type, bytes: Buffer.from(row.body, 'base64') };
    },
    digests: async () => {
      if (db.isTransaction) await engine.keepAddersOut(db, 'files');
      const rows = await db.selectFrom('files').select('digest').orderBy('digest').execute();
      return rows.map(({ digest }) => digest);
    },
    erase: async (digest) => {
      await db.deleteFrom('files').where('digest', '=', digest).execute();
    },
  };
}
