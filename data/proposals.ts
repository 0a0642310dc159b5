import type { Proposal } from '../surveys/findings/proposal.ts';
import type { Proposals } from '../surveys/findings/storage.ts';
import { removeCommentsOn } from './conclusion-comments.ts';
import type { ProposalRow } from './finding-rows.ts';
import { lockRow } from './queries.ts';
import { toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function proposalsIn(db: Db): Proposals {
  const ofAudit = async (auditId: string) => {
    const all = db.selectFrom('proposals').selectAll().where('auditId', '=', auditId);
    return (await all.orderBy('place').orderBy('id').execute()).map(showProposal);
  };
  return {
    ofAudit,
    lock: async (auditId) => {
      await lockRow(db, 'audits', auditId);
      return ofAudit(auditId);
    },
    add: async (proposal) => {
      await db.insertInto('proposals').values(rowOfProposal(proposal)).execute();
    },
    keep: async (proposal) => {
      const { id, ...row } = rowOfProposal(proposal);
      await db.updateTable('proposals').set(row).where('id', '=', id).execute();
    },
    remove: async (id) => {
      await removeCommentsOn(db, id);
      await db.deleteFrom('proposals').where('id', '=', id).execute();
    },
  };
}

function rowOfProposal({ to, authority, type, findings, decisions, ...proposal }: Proposal): ProposalRow {
  return {
    ...toRow(proposal),
    addressed: JSON.stringify({ to, authority, type }),
    findings: JSON.stringify(findings),
    decisions: JSON.stringify(decisions),
  };
}

function showProposal({ addressed, findings, decisions, guideline, ...row }: ProposalRow): Proposal {
  return {
    ...row,
    ...JSON.parse(addressed),
    guideline: guideline ?? undefined,
    findings: JSON.parse(findings),
    decisions: JSON.parse(decisions),
  };
}
