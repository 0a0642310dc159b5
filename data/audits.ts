import { sql } from 'kysely';
import type { Audit } from '../surveys/audits/audit.ts';
import type { AuditTexts, TextName } from '../surveys/audits/texts.ts';
import type { Audits } from '../surveys/storage.ts';
import { countsIn } from './audit-counts.ts';
import { changes } from './row-counts.ts';
import { toRow } from './rows.ts';
import type { AuditRow, Db } from './tables.ts';

export function auditsIn(db: Db): Audits {
  const newestFirst = () => db.selectFrom('audits').selectAll().orderBy('createdOn', 'desc').orderBy('id');
  return {
    list: async () => (await newestFirst().execute()).map(showAudit),
    some: async (skipped, most) => (await newestFirst().limit(most).offset(skipped).execute()).map(showAudit),
    withMember: async (personId) => {
      const rows = await newestFirst()
        .where('id', 'in', (row) =>
          row.selectFrom('teams').select('auditId').where('personId', '=', personId),
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
    setTexts: async (id, seen, texts) => {
      const { afterwards, ...asked } = readTexts(seen);
      return changes(
        db
          .updateTable('audits')
          .set(readTexts(texts))
          .where((row) => row.and({ id, ...asked }))
          .where('afterwards', 'is not distinct from', afterwards),
      );
    },
  };
}

function readAudit({ auditors, afterwards, contact, feedback, ...audit }: Audit): AuditRow {
  return { ...toRow(audit), ...readTexts({ auditors, afterwards, contact, feedback }) };
}

function readTexts({ auditors, afterwards, contact, feedback }: AuditTexts): Pick<AuditRow, TextName> {
  return {
    auditors: JSON.stringify(auditors),
    afterwards: afterwards === undefined ? null : JSON.stringify(afterwards),
    contact: JSON.stringify(contact),
    feedback: JSON.stringify(feedback),
  };
}

function showAudit(row: AuditRow): Audit {
  return {
    ...row,
    auditors: JSON.parse(row.auditors),
    afterwards: row.afterwards === null ? undefined : JSON.parse(row.afterwards),
    contact: JSON.parse(row.contact),
    feedback: JSON.parse(row.feedback),
    invented: row.invented === 1,
  };
}
