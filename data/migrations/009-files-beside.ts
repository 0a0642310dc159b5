import type { Migration } from './migration.ts';

/**
 * Pictures and sound lie where the engine wants them: on SQLite beside its file. All are there before the table lets go
 * of any, and one that was copied by a start that broke off is copied no more.
 */
export const filesBeside: Migration = {
  name: '009-files-beside',
  up: async (db, { fileBytes }) => {
    for (const { digest } of await db.selectFrom('files').select('digest').execute()) {
      const one = db.selectFrom('files').select('body').where('digest', '=', digest);
      const { body } = await one.executeTakeFirstOrThrow();
      const kept = await fileBytes.keep(digest, Buffer.from(body, 'base64'));
      if (kept === body) continue;
      await db.updateTable('files').set({ body: kept }).where('digest', '=', digest).execute();
    }
  },
};
