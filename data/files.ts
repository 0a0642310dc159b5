import type { Files } from '../surveys/questionnaires/files/storage.ts';
import type { Engine } from './engine.ts';
import { atomically } from './queries.ts';
import type { Db } from './tables.ts';

export function filesIn(
  db: Db,
  { keepAddersOut, fileBytes }: Pick<Engine, 'keepAddersOut' | 'fileBytes'>,
): Files {
  return {
    prepare: async (files) => {
      for (const { digest, bytes } of files) await fileBytes.prepare(digest, bytes);
    },
    add: ({ digest, type, bytes }) =>
      atomically(db, async (db) => {
        const body = await fileBytes.keep(digest, bytes);
        await db
          .insertInto('files')
          .values({ digest, type, body })
          .onConflict((conflict) => conflict.column('digest').doNothing())
          .execute();
      }),
    byDigest: async (digest) => {
      const row = await db.selectFrom('files').selectAll().where('digest', '=', digest).executeTakeFirst();
      const bytes = row && (await fileBytes.read(digest, row.body));
      return bytes && { digest, type: row.type, bytes };
    },
    digests: async () => {
      if (db.isTransaction) await keepAddersOut(db, 'files');
      const rows = await db.selectFrom('files').select('digest').orderBy('digest').execute();
      return rows.map(({ digest }) => digest);
    },
    erase: (digest) =>
      atomically(db, async (db) => {
        await db.deleteFrom('files').where('digest', '=', digest).execute();
        fileBytes.erase(digest);
      }),
  };
}
