import type { Draft, PlanLink, PlanLinks } from '../surveys/records/storage.ts';
import { findAll, findOne, insert, lockRow, nextNumber, run, select, update } from './queries.ts';
import { fromRow, type PlanLinkRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function planLinksIn(db: Db): PlanLinks {
  const ofAudit = (auditId: string) => findAll(select(db, 'planLinks', { auditId }, 'number'), showLink);
  return {
    ofAudit,
    lock: async (auditId) => {
      await lockRow(db, 'audits', auditId);
      return ofAudit(auditId);
    },
    find: (tokenDigest) => findOne(select(db, 'planLinks', { tokenDigest }), showLink),
    add: async (link) => {
      const number = await nextNumber(db, 'planLinks', { auditId: link.auditId });
      await insert(db, 'planLinks', { ...rowOf(link), number });
    },
    keep: (link) => run(update(db, 'planLinks', { id: link.id }, rowOf(link))),
  };
}

function rowOf({ drafts, ...link }: PlanLink): Omit<PlanLinkRow, 'number'> {
  return { ...toRow(link), drafts: JSON.stringify(drafts) };
}

function showLink({ number: _, drafts, ...row }: PlanLinkRow): PlanLink {
  return { ...fromRow(row), drafts: JSON.parse(drafts) as Record<string, Draft> };
}
