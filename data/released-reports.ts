import type { ReleasedReports } from '../surveys/reporting/release-storage.ts';
import type { ReleasedFileHead, ReleasedReport } from '../surveys/reporting/releases.ts';
import { atomically, changes, findAll, findOne, inList } from './queries.ts';
import type { ReleasedReportRow } from './release-rows.ts';
import { fromRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function releasedReportsIn(db: Db): ReleasedReports {
  const all = () => db.selectFrom('releasedReports').selectAll();
  return {
    of: (about) =>
      findAll(
        all()
          .where((row) => row.and({ about, draft: 0 }))
          .orderBy('number', 'desc'),
        showRelease,
      ),
    ofCounties: () =>
      findAll(
        all()
          .where('county', 'is not', null)
          .orderBy('draft', 'desc')
          .orderBy('releasedOn', 'desc')
          .orderBy('number', 'desc')
          .orderBy('id'),
        showRelease,
      ),
    byId: (id) => findOne(all().where('id', '=', id), showRelease),
    byToken: (token) => findOne(all().where('publicToken', '=', token), showRelease),
    add: (release, files) =>
      atomically(db, async (db) => {
        await dropDrafts(db, release);
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

async function dropDrafts(db: Db, { about, releasedBy }: ReleasedReport): Promise<void> {
  const drafts = db
    .selectFrom('releasedReports')
    .select('id')
    .where('draft', '=', 1)
    .where((row) => row.or({ about, releasedBy }));
  const ids = await findAll(drafts, ({ id }) => id);
  await db.deleteFrom('releasedFiles').where('releaseId', 'in', inList(ids)).execute();
  await db.deleteFrom('releasedReports').where('id', 'in', inList(ids)).execute();
}

/** The version with an id, where it is released and not withdrawn. */
function notWithdrawn(db: Db, id: string) {
  return db
    .updateTable('releasedReports')
    .where((row) => row.and({ id, draft: 0 }))
    .where('withdrawnOn', 'is', null);
}

function headOf({ name, type, cut, language, digest, size }: ReleasedFileHead): ReleasedFileHead {
  return { name, type, cut, language, digest, size };
}

function rowOf({ changes, county, withdrawn, settled, ...release }: ReleasedReport): ReleasedReportRow {
  return {
    ...toRow(release),
    changes: JSON.stringify(changes),
    county: county ? JSON.stringify(county) : null,
    withdrawnOn: withdrawn?.on ?? null,
    withdrawnBy: withdrawn?.by ?? null,
    withdrawnWhy: withdrawn?.why ?? null,
    settled: JSON.stringify(settled),
  };
}

function showRelease(row: ReleasedReportRow): ReleasedReport {
  const {
    changes,
    county,
    withdrawnOn: on,
    withdrawnBy: by,
    withdrawnWhy: why,
    publicToken,
    settled,
    ...release
  } = row;
  return {
    ...release,
    draft: row.draft === 1,
    county: county === null ? undefined : JSON.parse(county),
    publicToken: publicToken ?? undefined,
    changes: JSON.parse(changes),
    settled: JSON.parse(settled ?? '[]'),
    withdrawn: on === null ? undefined : { on, by: by ?? '', why: why ?? '' },
  };
}
