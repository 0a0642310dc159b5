import type { Audit } from '../surveys/audits/audit.ts';
import type { Audits } from '../surveys/audits/storage.ts';
import type { AuditTexts, TextName } from '../surveys/audits/texts.ts';
import { countsIn } from './audit-counts.ts';
import { changes, findAll, findOne, insert, select, update } from './queries.ts';
import { toRow } from './rows.ts';
import type { AuditRow, Db } from './tables.ts';

export function auditsIn(db: Db): Audits {
  const newestFirst = () =>
    db.selectFrom('audits').selectAll('audits').orderBy('audits.createdOn', 'desc').orderBy('audits.id');
  const seenBy = (personId: string) =>
    newestFirst()
      .innerJoin('members', 'members.auditId', 'audits.id')
      .where('members.personId', '=', personId);
  return {
    list: () => findAll(newestFirst(), showAudit),
    withMember: (personId) => findAll(seenBy(personId), showAudit),
    counts: (person, day) => countsIn(db, person, day),
    countsOf: async (auditId, person, day) => (await countsIn(db, person, day, auditId))[0],
    byId: (id) => findOne(select(db, 'audits', { id }), showAudit),
    add: (audit) => insert(db, 'audits', readAudit(audit)),
    setTexts: async (id, seen, texts) => {
      const { afterwards, ...asked } = readTexts(seen);
      const seenStill = update(db, 'audits', { id, ...asked }, readTexts(texts));
      return changes(seenStill.where('afterwards', 'is not distinct from', afterwards));
    },
    setSettings: async (id, { commissioner, keptUntil, term, k, kCut }) => {
      await changes(update(db, 'audits', { id }, { commissioner, keptUntil, term, k, kCut }));
    },
    close: (id, { closedOn = null, untoldReason = null }) =>
      changes(
        update(db, 'audits', { id }, { closedOn, untoldReason })
          .where('closedOn', 'is', null)
          .where(({ not, exists, selectFrom }) => {
            const open = selectFrom('collections').where('collections.auditId', '=', id);
            return not(exists(open.where('collections.status', '=', 'open').select('collections.id')));
          }),
      ),
    reopen: (id) =>
      changes(
        update(db, 'audits', { id }, { closedOn: null, untoldReason: null }).where(
          'closedOn',
          'is not',
          null,
        ),
      ),
  };
}

function readAudit({ auditors, afterwards, contact, feedback, ...audit }: Audit): AuditRow {
  const texts = readTexts({ auditors, afterwards, contact, feedback });
  return { ...toRow(audit), ...texts, declares: Number(audit.declares ?? false) };
}

function readTexts({ auditors, afterwards, contact, feedback }: AuditTexts): Pick<AuditRow, TextName> {
  return {
    auditors: JSON.stringify(auditors),
    afterwards: afterwards === undefined ? null : JSON.stringify(afterwards),
    contact: JSON.stringify(contact),
    feedback: JSON.stringify(feedback),
  };
}

function showAudit({ declares, ...row }: AuditRow): Audit {
  return {
    ...row,
    ...(declares === 1 ? { declares: true } : {}),
    auditors: JSON.parse(row.auditors),
    afterwards: row.afterwards === null ? undefined : JSON.parse(row.afterwards),
    contact: JSON.parse(row.contact),
    feedback: JSON.parse(row.feedback),
    invented: row.invented === 1,
    closedOn: row.closedOn ?? undefined,
    untoldReason: row.untoldReason ?? undefined,
  };
}
