import { sql } from 'kysely';
import type { Audit } from '../surveys/audits/audit.ts';
import type { Audits } from '../surveys/audits/storage.ts';
import type { AuditTexts, TextName } from '../surveys/audits/texts.ts';
import { countsIn } from './audit-counts.ts';
import { changes } from './row-counts.ts';
import { toRow } from './rows.ts';
import type { AuditRow, Db } from './tables.ts';

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
