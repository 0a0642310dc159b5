import type { Db } from './tables.ts';

/** Changes nothing, yet as an UPDATE it takes the audit's write lock until the transaction ends. */
export async function lockAudit(db: Db, id: string): Promise<void> {
  await db
    .updateTable('audits')
    .set(({ ref }) => ({ title: ref('title') }))
    .where('id', '=', id)
    .execute();
}
