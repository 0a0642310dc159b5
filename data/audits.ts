import { sql } from 'kysely';
import type { Audit } from '../surveys/audits/audit.ts';
import type { Term } from '../surveys/questionnaires/terms.ts';
import type { Audits } from '../surveys/storage.ts';
import { countsIn } from './audit-counts.ts';
import type { AuditRow, Db } from './tables.ts';

export function auditsIn(db: Db): Audits {
  const newestFirst = () => db.selectFrom('audits').selectAll().orderBy('created_on', 'desc').orderBy('id');
  return {
    list: async () => (await newestFirst().execute()).map(showAudit),
    some: async (skipped, most) => (await newestFirst().limit(most).offset(skipped).execute()).map(showAudit),
    withMember: async (personId) => {
      const rows = await newestFirst()
        .where('id', 'in', (row) =>
          row.selectFrom('teams').select('audit_id').where('person_id', '=', personId),
        )
        .execute();
      return rows.map(showAudit);
    },
    count: () =>
      db
        .selectFrom('audits')
        .select(({ fn }) => [
          fn.countAll<number>().as('all'),
          fn.coalesce(fn.sum<number>('invented'), sql<number>`0`).as('invented'),
        ])
        .executeTakeFirstOrThrow(),
    counts: (day, personId) => countsIn(db, day, personId),
    byId: async (id) => {
      const row = await db.selectFrom('audits').selectAll().where('id', '=', id).executeTakeFirst();
      return row && showAudit(row);
    },
    add: async (audit) => {
      await db.insertInto('audits').values(readAudit(audit)).execute();
    },
  };
}

function readAudit(audit: Audit): AuditRow {
  const { id, title, commissioner, auditors, contact, feedback, term, template, k } = audit;
  return {
    ...{ id, title, commissioner, auditors, contact, feedback, term, template, k },
    kept_until: audit.keptUntil,
    k_cut: audit.kCut,
    invented: audit.invented ? 1 : 0,
    created_on: audit.createdOn,
  };
}

function showAudit(row: AuditRow): Audit {
  const { id, title, commissioner, auditors, contact, feedback, template, k } = row;
  return {
    ...{ id, title, commissioner, auditors, contact, feedback, template, k },
    term: row.term as Term,
    keptUntil: row.kept_until,
    kCut: row.k_cut,
    invented: row.invented === 1,
    createdOn: row.created_on,
  };
}
