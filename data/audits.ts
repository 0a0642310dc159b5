import { sql } from 'kysely';
import type { Audit } from '../surveys/audits/audit.ts';
import type { Audits } from '../surveys/audits/storage.ts';
import { countsIn } from './audit-counts.ts';
import { type Row, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function auditsIn(db: Db): Audits {
  const all = () => db.selectFrom('audits').selectAll('audits');
  const newestFirst = () => all().orderBy('audits.createdOn', 'desc').orderBy('audits.id');
  const seenBy = (personId: string) =>
    newestFirst()
      .innerJoin('members', 'members.auditId', 'audits.id')
      .where('members.personId', '=', personId);
  return {
    list: async () => (await newestFirst().execute()).map(showAudit),
    withMember: async (personId) => (await seenBy(personId).execute()).map(showAudit),
    some: async (personId, skipped, most) =>
      (await seenBy(personId).limit(most).offset(skipped).execute()).map(showAudit),
    count: (personId) =>
      db
        .selectFrom('audits')
        .innerJoin('members', 'members.auditId', 'audits.id')
        .where('members.personId', '=', personId)
        .select(({ fn }) => [
          fn.countAll<number>().as('all'),
          fn.coalesce(fn.sum<number>('invented'), sql<number>`0`).as('invented'),
        ])
        .executeTakeFirstOrThrow(),
    counts: (person, day) => countsIn(db, person, day),
    byId: async (id) => {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && showAudit(row);
    },
    add: async (audit) => {
      await db.insertInto('audits').values(toRow(audit)).execute();
    },
  };
}

function showAudit(row: Row<Audit>): Audit {
  return { ...row, invented: row.invented === 1 };
}
