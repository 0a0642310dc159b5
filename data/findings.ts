import type { Finding } from '../surveys/findings/finding.ts';
import type { Findings } from '../surveys/findings/storage.ts';
import { removeCommentsOn } from './conclusion-comments.ts';
import type { FindingRow } from './finding-rows.ts';
import { lockRow } from './queries.ts';
import { toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function findingsIn(db: Db): Findings {
  const ofAudit = async (auditId: string) => {
    const all = db.selectFrom('findings').selectAll().where('auditId', '=', auditId);
    return (await all.orderBy('place').orderBy('id').execute()).map(showFinding);
  };
  return {
    ofAudit,
    lock: async (auditId) => {
      await lockRow(db, 'audits', auditId);
      return ofAudit(auditId);
    },
    add: async (finding) => {
      await db.insertInto('findings').values(rowOfFinding(finding)).execute();
    },
    keep: async (finding) => {
      const { id, ...row } = rowOfFinding(finding);
      await db.updateTable('findings').set(row).where('id', '=', id).execute();
    },
    remove: async (id) => {
      await removeCommentsOn(db, id);
      await db.deleteFrom('findings').where('id', '=', id).execute();
    },
  };
}

function rowOfFinding({ evidence, decisions, ...finding }: Finding): FindingRow {
  return { ...toRow(finding), evidence: JSON.stringify(evidence), decisions: JSON.stringify(decisions) };
}

function showFinding({ evidence, decisions, ...row }: FindingRow): Finding {
  const { area, verdict, reason, ...rest } = row;
  return {
    ...rest,
    area: area ?? undefined,
    verdict: verdict ?? undefined,
    reason: reason ?? undefined,
    evidence: JSON.parse(evidence),
    decisions: JSON.parse(decisions),
  };
}
