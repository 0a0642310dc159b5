import type { Files } from '../surveys/answering/storage.ts';
import type { Db } from './tables.ts';

export function filesIn(db: Db): Files {
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
  };
}
