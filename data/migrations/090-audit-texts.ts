import { sql } from 'kysely';
import type { Db } from '../tables.ts';
import type { Migration } from './migration.ts';

/** An audit's own words to those who answer are kept by language. What was written until now is Swedish. */
export const auditTexts: Migration = {
  name: '090-audit-texts',
  up: async (db) => {
    await sql`alter table audits add column afterwards text`.execute(db);
    const audits = await db.selectFrom('audits').select(['id', 'auditors', 'contact', 'feedback']).execute();
    for (const { id, ...texts } of audits) await makeSwedish(db, id, texts);
  },
};

type Texts = Readonly<Record<'auditors' | 'contact' | 'feedback', string>>;

async function makeSwedish(db: Db, id: string, { auditors, contact, feedback }: Texts): Promise<void> {
  const swedish = (sv: string) => JSON.stringify({ sv });
  await db
    .updateTable('audits')
    .set({ auditors: swedish(auditors), contact: swedish(contact), feedback: swedish(feedback) })
    .where('id', '=', id)
    .execute();
}
