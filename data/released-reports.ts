import type { ReleasedReports } from '../surveys/reporting/release-storage.ts';
import type { ReleasedFileHead, ReleasedReport } from '../surveys/reporting/releases.ts';
import { atomically, changes, findAll, findOne, inList } from './queries.ts';
import type { ReleasedReportRow } from './release-rows.ts';
import { fromRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function releasedReportsIn(db: Db): ReleasedReports {
  const all = () => db.selectFrom('releasedReports').selectAll();
  return {
    ofAudit: (auditId) =>
      findAll(all().where('auditId', '=', auditId).orderBy('number', 'desc'), showRelease),
    ofAudits: async (auditIds) => {
      const notWithdrawn = all().where('auditId', 'in', inList(auditIds)).where('withdrawnOn', 'is', null);
      return new Set(await findAll(notWithdrawn, ({ auditId }) => auditId));
    },
    byId: (id) => findOne(all().where('id', '=', id), showRelease),
    byToken: (token) => findOne(all().where('publicToken', '=', token), showRelease),
    add: (release, files) =>
      atomically(db, async (db) => {
        await db.insertInto('releasedReports').values(rowOf(release)).execute();
        const rows = files.map((file) => ({ ...toRow(headOf(file)), releaseId: release.id }));
        await db.insertInto('releasedFiles').values(rows).execute();
      }),
    filesOf: (releaseId) =>
      findAll(
        db.selectFrom('releasedFiles').selectAll().where('releaseId', '=', releaseId).orderBy('name'),
        ({ releaseId: _, ...row }) => fromRow(row),
      ),
    allDigests: () =>
      findAll(db.selectFrom('releasedFiles').select('digest').distinct(), ({ digest }) => digest),
    setPublic: (id, token) => changes(notWithdrawn(db, id).set({ publicToken: token ?? null })),
    settle: (id, settled) => changes(notWithdrawn(db, id).set({ settled: JSON.stringify(settled) })),
    withdraw: (id, { on, by, why }) =>
      changes(notWithdrawn(db, id).set({ withdrawnOn: on, withdrawnBy: by, withdrawnWhy: why })),
  };
}

/** The release with an id, where it is not withdrawn. */
function notWithdrawn(db: Db, id: string) {
  return db.updateTable('releasedReports').where('id', '=', id).where('withdrawnOn', 'is', null);
}

function headOf({ name, type, cut, language, digest, size }: ReleasedFileHead): ReleasedFileHead {
  return { name, type, cut, language, digest, size };
}

function rowOf({ changes, withdrawn, settled, ...release }: ReleasedReport): ReleasedReportRow {
  return {
    ...toRow(release),
    changes: JSON.stringify(changes),
    withdrawnOn: withdrawn?.on ?? null,
    withdrawnBy: withdrawn?.by ?? null,
    withdrawnWhy: withdrawn?.why ?? null,
    settled: JSON.stringify(settled),
  };
}

function showRelease(row: ReleasedReportRow): ReleasedReport {
  const {
    changes,
    withdrawnOn: on,
    withdrawnBy: by,
    withdrawnWhy: why,
    publicToken,
    settled,
    ...release
  } = row;
  return {
    ...release,
    publicToken: publicToken ?? undefined,
    changes: JSON.parse(changes),
    settled: JSON.parse(settled ?? '[]'),
    withdrawn: on === null ? undefined : { on, by: by ?? '', why: why ?? '' },
  };
}
