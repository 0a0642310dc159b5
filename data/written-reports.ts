import type { Maker } from '../surveys/documents/revision.ts';
import type { WrittenReports } from '../surveys/reporting/storage.ts';
import { nothingWritten, type WrittenReport } from '../surveys/reporting/written.ts';
import {
  atomically,
  changes,
  findAll,
  findOne,
  insert,
  insertOnce,
  lockRow,
  select,
  update,
} from './queries.ts';
import { revisionsOf, toKeep } from './revisions.ts';
import type { Db } from './tables.ts';

export function writtenReportsIn(db: Db): WrittenReports {
  const revisions = (auditId: string) => revisionsOf<WrittenReport>(db, 'report', auditId);
  const byAudit = (auditId: string) =>
    findOne(select(db, 'writtenReports', { auditId }), (row) => ({
      body: whole(JSON.parse(row.body)),
      revision: row.revision,
    }));
  return {
    byAudit,
    lock: async (auditId) => {
      // There is a row to lock before there is a report.
      await lockRow(db, 'audits', auditId);
      return { id: auditId, ...((await byAudit(auditId)) ?? { body: nothingWritten, revision: 0 }) };
    },
    save: (auditId, revision, body, made) =>
      atomically(db, (db) => saveReport(db, auditId, revision, body, made)),
    at: async (auditId, revision) => {
      const body = await revisions(auditId).at(revision);
      return body && whole(body);
    },
    history: (auditId) => revisions(auditId).history(),
    backwards: (auditId, newest) => revisions(auditId).backwards(newest),
    logos: () =>
      findAll(
        db.selectFrom('writtenReports').select('logo').where('logo', 'is not', null),
        ({ logo }) => logo ?? '',
      ),
  };
}

/** With what JSON leaves out, and what a report did not have when it was written. */
function whole(body: Partial<WrittenReport>): WrittenReport {
  return { ...nothingWritten, ...body };
}

async function saveReport(db: Db, auditId: string, revision: number, body: WrittenReport, made: Maker) {
  const text = JSON.stringify(body);
  const kept = { body: text, logo: body.logo?.file ?? null, revision: revision + 1 };
  const before = await textAt(db, auditId, revision);
  // False where somebody has begun it already, or changed it since.
  const saved = await (revision === 0
    ? insertOnce(db, 'writtenReports', { auditId, ...kept }, 'auditId')
    : changes(update(db, 'writtenReports', { auditId, revision }, kept)));
  if (saved) await insert(db, 'writtenRevisions', { auditId, ...toKeep(revision + 1, text, before, made) });
  return saved;
}

/** The present text, where it is at that revision. */
function textAt(db: Db, auditId: string, revision: number): Promise<string | undefined> {
  return findOne(select(db, 'writtenReports', { auditId, revision }), ({ body }) => body);
}
