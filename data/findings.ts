import type { Finding } from '../surveys/findings/finding.ts';
import type { FindingComments, Findings } from '../surveys/findings/storage.ts';
import { resolvedIn, rowOfComment, showStaffComment } from './comment-rows.ts';
import type { FindingRow } from './finding-rows.ts';
import { lockRow, run } from './queries.ts';
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
      await db.deleteFrom('findingComments').where('findingId', '=', id).execute();
      await db.deleteFrom('findings').where('id', '=', id).execute();
    },
  };
}

export function findingCommentsIn(db: Db): FindingComments {
  return {
    add: async (comment) => {
      const last = await db
        .selectFrom('findingComments')
        .select((made) => made.fn.max('number').as('number'))
        .where('findingId', '=', comment.findingId)
        .executeTakeFirst();
      await run(db.insertInto('findingComments').values(rowOfComment(comment, (last?.number ?? 0) + 1)));
    },
    ofFinding: async (findingId) => {
      const all = db.selectFrom('findingComments').selectAll().where('findingId', '=', findingId);
      return (await all.orderBy('number').orderBy('id').execute()).map(showStaffComment);
    },
    resolve: async (id, resolved) => {
      await db.updateTable('findingComments').set(resolvedIn(resolved)).where('id', '=', id).execute();
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
