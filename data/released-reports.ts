import type { ReleasedReports } from '../surveys/reporting/release-storage.ts';
import type { ReleasedFileHead, ReleasedReport } from '../surveys/reporting/releases.ts';
import type { ReleasedReportRow } from './finding-rows.ts';
import { atomically, changes, findAll, findOne, inList, insert, run, select, update } from './queries.ts';
import { fromRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function releasedReportsIn(db: Db): ReleasedReports {
  return {
    of: (about) =>
      findAll(select(db, 'releasedReports', { about, draft: 0 }).orderBy('number', 'desc'), showRelease),
    ofCounties: () =>
      findAll(
        select(db, 'releasedReports', {})
          .where('county', 'is not', null)
          .orderBy('draft', 'desc')
          .orderBy('releasedOn', 'desc')
          .orderBy('number', 'desc')
          .orderBy('id'),
        showRelease,
      ),
    byId: (id) => findOne(select(db, 'releasedReports', { id }), showRelease),
    byToken: (publicToken) => findOne(select(db, 'releasedReports', { publicToken }), showRelease),
    add: (release, files) =>
      atomically(db, async (db) => {
        await dropDrafts(db, release);
        await insert(db, 'releasedReports', rowOf(release));
        const rows = files.map((file) => ({ ...toRow(headOf(file)), releaseId: release.id }));
        await insert(db, 'releasedFiles', ...rows);
      }),
    filesOf: (releaseId) =>
      findAll(select(db, 'releasedFiles', { releaseId }, 'name'), ({ releaseId: _, ...row }) => fromRow(row)),
    allDigests: () =>
      findAll(db.selectFrom('releasedFiles').select('digest').distinct(), ({ digest }) => digest),
    setPublic: (id, token) => change(db, id, { publicToken: token ?? null }),
    settle: (id, settled) => change(db, id, { settled: JSON.stringify(settled) }),
    withdraw: (id, { on, by, why }) =>
      change(db, id, { withdrawnOn: on, withdrawnBy: by, withdrawnWhy: why }),
  };
}

async function dropDrafts(db: Db, { about, releasedBy }: ReleasedReport): Promise<void> {
  const drafts = select(db, 'releasedReports', { draft: 1 }).where((row) => row.or({ about, releasedBy }));
  const ids = inList(await findAll(drafts, ({ id }) => id));
  await run(db.deleteFrom('releasedFiles').where('releaseId', 'in', ids));
  await run(db.deleteFrom('releasedReports').where('id', 'in', ids));
}

/** Of the version with an id, where it is released and not withdrawn. */
function change(db: Db, id: string, values: Partial<ReleasedReportRow>): Promise<boolean> {
  return changes(update(db, 'releasedReports', { id, draft: 0 }, values).where('withdrawnOn', 'is', null));
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
    publicToken,
    settled,
    withdrawnOn: on,
    withdrawnBy,
    withdrawnWhy,
    ...release
  } = row;
  return {
    ...release,
    draft: row.draft === 1,
    county: county === null ? undefined : JSON.parse(county),
    publicToken: publicToken ?? undefined,
    changes: JSON.parse(changes),
    settled: JSON.parse(settled ?? '[]'),
    withdrawn: on === null ? undefined : { on, by: withdrawnBy ?? '', why: withdrawnWhy ?? '' },
  };
}
