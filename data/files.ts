import type { Files } from '../surveys/questionnaires/files/storage.ts';
import type { Engine } from './engine.ts';
import { atomically, erase, findAll, insertOnce, run, select } from './queries.ts';
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
        await insertOnce(db, 'files', { digest, type, body }, 'digest');
      }),
    byDigest: async (digest) => {
      const row = await select(db, 'files', { digest }).executeTakeFirst();
      const bytes = row && (await fileBytes.read(digest, row.body));
      return bytes && { digest, type: row.type, bytes };
    },
    digests: async () => {
      if (db.isTransaction) await keepAddersOut(db, 'files');
      return findAll(db.selectFrom('files').select('digest').orderBy('digest'), ({ digest }) => digest);
    },
    erase: (digest) =>
      atomically(db, async (db) => {
        await run(erase(db, 'files', { digest }));
        fileBytes.erase(digest);
      }),
  };
}
