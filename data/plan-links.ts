import type { Draft, PlanLink } from '../surveys/records/plan-links.ts';
import type { PlanLinks } from '../surveys/records/storage.ts';
import { findAll, findOne, lockRow, nextNumber, run } from './queries.ts';
import type { PlanLinkRow } from './record-rows.ts';
import { fromRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function planLinksIn(db: Db): PlanLinks {
  const all = () => db.selectFrom('planLinks').selectAll();
  const ofAudit = (auditId: string) =>
    findAll(all().where('auditId', '=', auditId).orderBy('number'), showLink);
  return {
    ofAudit,
    lock: async (auditId) => {
      await lockRow(db, 'audits', auditId);
      return ofAudit(auditId);
    },
    find: (tokenDigest) => findOne(all().where('tokenDigest', '=', tokenDigest), showLink),
    add: async (link) => {
      const number = await nextNumber(db.selectFrom('planLinks').where('auditId', '=', link.auditId));
      await run(db.insertInto('planLinks').values({ ...rowOf(link), number }));
    },
    keep: (link) => run(db.updateTable('planLinks').set(rowOf(link)).where('id', '=', link.id)),
  };
}

function rowOf({ drafts, ...link }: PlanLink): Omit<PlanLinkRow, 'number'> {
  return { ...toRow(link), drafts: JSON.stringify(drafts) };
}

function showLink({ number: _, drafts, ...row }: PlanLinkRow): PlanLink {
  return { ...fromRow(row), drafts: JSON.parse(drafts) as Record<string, Draft> };
}
