import type { Maker } from '../surveys/documents/revision.ts';
import type { ReportComments, WrittenReports } from '../surveys/reporting/storage.ts';
import { nothingWritten, type WrittenReport } from '../surveys/reporting/written.ts';
import { resolvedIn, rowOfComment, showStaffComment } from './comment-rows.ts';
import { atomically, changes, findAll, findOne, lockRow, nextNumber, run } from './queries.ts';
import { revisionsOf, toKeep } from './revisions.ts';
import type { Db } from './tables.ts';

export function writtenReportsIn(db: Db): WrittenReports {
  const revisions = (auditId: string) => revisionsOf<WrittenReport>(db, 'report', auditId);
  const byAudit = (auditId: string) =>
    findOne(db.selectFrom('writtenReports').selectAll().where('auditId', '=', auditId), (row) => ({
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
  const seen = db.updateTable('writtenReports').where((row) => row.and({ auditId, revision }));
  const saved = revision === 0 ? await begin(db, { auditId, ...kept }) : await changes(seen.set(kept));
  if (!saved) return false;
  const row = { auditId, ...toKeep(revision + 1, text, before, made) };
  await run(db.insertInto('writtenRevisions').values(row));
  return true;
}

/** False where somebody has begun it already. */
async function begin(
  db: Db,
  row: { auditId: string; body: string; logo: string | null; revision: number },
): Promise<boolean> {
  const added = db.insertInto('writtenReports').values(row);
  const { numInsertedOrUpdatedRows } = await added
    .onConflict((same) => same.column('auditId').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** The present text, where it is at that revision. */
function textAt(db: Db, auditId: string, revision: number): Promise<string | undefined> {
  const there = db.selectFrom('writtenReports').where((row) => row.and({ auditId, revision }));
  return findOne(there.select('body'), ({ body }) => body);
}

export function reportCommentsIn(db: Db): ReportComments {
  const of = (auditId: string) => db.selectFrom('reportComments').where('auditId', '=', auditId);
  return {
    add: async (comment) => {
      const number = await nextNumber(of(comment.auditId));
      await run(db.insertInto('reportComments').values(rowOfComment(comment, number)));
    },
    ofAudit: (auditId) => findAll(of(auditId).selectAll().orderBy('number').orderBy('id'), showStaffComment),
    resolve: (id, resolved) =>
      run(db.updateTable('reportComments').set(resolvedIn(resolved)).where('id', '=', id)),
  };
}
