import { sql } from 'kysely';
import type { Db } from '../tables.ts';
import type { Migration } from './migration.ts';

/** How an answer came in is called its channel, with the answers that are put aside too; ways out are non-answers. */
export const fieldTerms: Migration = {
  name: '040-field-terms',
  up: async (db) => {
    await sql`alter table methods rename column way to channel`.execute(db);
    await sql`alter table collections rename column told_answered to progress_answered`.execute(db);
    await sql`alter table collections rename column told_on to progress_on`.execute(db);
    await renameInQuarantine(db);
    await sql`update dismissals set rule = 'no-non-answer' where rule = 'no-way-out'`.execute(db);
  },
};

async function renameInQuarantine(db: Db): Promise<void> {
  const rows = await db.selectFrom('quarantined').select(['collectionId', 'id', 'body']).execute();
  for (const { collectionId, id, body } of rows) {
    const { method, ...rest } = JSON.parse(JSON.parse(body));
    const renamed = { ...rest, method: { channel: method.way, help: method.help } };
    await db
      .updateTable('quarantined')
      .set({ body: JSON.stringify(JSON.stringify(renamed)) })
      .where('collectionId', '=', collectionId)
      .where('id', '=', id)
      .execute();
  }
}
