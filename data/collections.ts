import { sql } from 'kysely';
import type { Collection } from '../surveys/audits/collection.ts';
import type { Collections } from '../surveys/storage.ts';
import { builtOnce } from './built-once.ts';
import { readCollection, showCollection } from './collection-rows.ts';
import { entranceIn } from './entrances.ts';
import { inList } from './in-list.ts';
import { changes } from './row-counts.ts';
import { releasingIn, runningIn } from './running-collections.ts';
import { byPlace, placeColumns } from './services.ts';
import type { Db } from './tables.ts';

export function collectionsIn(db: Db): Collections {
  return {
    ...readingIn(db),
    entrance: entranceIn(db),
    ...changingIn(db),
    ...runningIn(db),
    ...releasingIn(db),
    ...answeringIn(db),
  };
}

/** Each collection comes with its service. */
function readingIn(
  db: Db,
): Pick<Collections, 'list' | 'ofAudit' | 'ofAudits' | 'atServices' | 'byId' | 'byCode'> {
  const withService = db
    .selectFrom('collections')
    .innerJoin('services', 'services.id', 'collections.serviceId')
    .selectAll('collections')
    .select(placeColumns);
  return {
    list: async () => (await withService.execute()).map(showCollection).sort(inReadingOrder),
    ofAudit: async (auditId) => {
      const rows = await withService.where('auditId', '=', auditId).execute();
      return rows.map(showCollection).sort(inReadingOrder);
    },
    ofAudits: async (auditIds) => {
      const rows = await withService.where('auditId', 'in', inList(auditIds)).execute();
      return rows.map(showCollection).sort(inReadingOrder);
    },
    atServices: async (ids, audience) => {
      const there = withService.where('serviceId', 'in', inList(ids)).where('audience', '=', audience);
      return (await there.execute()).map(showCollection).sort(inReadingOrder);
    },
    byId: async (id) => {
      const row = await withService.where('collections.id', '=', id).executeTakeFirst();
      return row && showCollection(row);
    },
    byCode: async (code) => {
      const row = await withService
        .where((row) =>
          row.or([row('code', '=', code), row('tabletCode', '=', code), row('interviewCode', '=', code)]),
        )
        .executeTakeFirst();
      return row && showCollection(row);
    },
  };
}

/** No row locks: whoever changes a collection names the revision that they saw, and the second one is told no. */
function changingIn(
  db: Db,
): Pick<Collections, 'add' | 'remove' | 'open' | 'close' | 'change' | 'setAnonymised' | 'setErased'> {
  return {
    add: async (collection) => {
      await db.insertInto('collections').values(readCollection(collection)).execute();
    },
    remove: (id, revision) =>
      changes(db.deleteFrom('collections').where((row) => row.and({ id, revision, status: 'planned' }))),
    open: (id, revision, { day, k, kCut }) =>
      changes(
        db
          .updateTable('collections')
          .set({ status: 'open', openedOn: day, k, kCut, revision: revision + 1 })
          .where((row) => row.and({ id, revision, status: 'planned' })),
      ),
    close: (id, revision, day) =>
      changes(
        db
          .updateTable('collections')
          .set({ status: 'closed', closedOn: day, revision: revision + 1 })
          .where((row) => row.and({ id, revision, status: 'open' })),
      ),
    change: (id, revision, { invited, lastDay, amendments, openLinkReason }) =>
      changes(
        db
          .updateTable('collections')
          .set({ invited, lastDay: lastDay ?? null, amendments: JSON.stringify(amendments) })
          .set({ openLinkReason: openLinkReason ?? null, revision: revision + 1 })
          .where((row) => row.and({ id, revision })),
      ),
    setAnonymised: async (id) => {
      await db
        .updateTable('collections')
        .set({ anonymised: 1 })
        .where((row) => row.and({ id, status: 'closed' }))
        .execute();
    },
    setErased: (id, day) =>
      changes(
        db
          .updateTable('collections')
          .set({ erasedOn: day, anonymised: 0 })
          .where((row) => row.and({ id, status: 'closed' }))
          .where('erasedOn', 'is', null),
      ),
  };
}

function answeringIn(db: Db): Pick<Collections, 'admit' | 'progressOfEach' | 'setProgressOfEach'> {
  return {
    /**
     * Changes nothing, yet as an UPDATE it takes the row's write lock until the transaction ends. On PostgreSQL a
     * closing at the same moment waits for the answer, or the answer waits, looks again and finds it closed: no answer
     * lands behind a closing. The revision stays, as staff close what they saw while people answer; and there is
     * no counter, which would tell in which order people answered.
     */
    admit: async (id) => {
      const { numAffectedRows = 0n } = await admit(db, { id });
      return numAffectedRows > 0n;
    },
    progressOfEach: async (ids) => {
      const rows = await db
        .selectFrom('collections')
        .select(['id', 'progressAnswered as answered', 'progressOn as day'])
        .where('id', 'in', inList(ids))
        .execute();
      return new Map(
        rows.flatMap(({ id, answered, day }) =>
          answered === null || day === null ? [] : [[id, { answered, day }] as const],
        ),
      );
    },
    setProgressOfEach: async (answered, day) => {
      const ids = inList([...answered.keys()]);
      const cases = ids.map((id) => sql`when ${id} then cast(${answered.get(id) ?? 0} as integer)`);
      await db
        .updateTable('collections')
        .set({ progressAnswered: sql<number>`case id ${sql.join(cases, sql` `)} end`, progressOn: day })
        .where('id', 'in', ids)
        .where((row) => row.or([row('progressOn', 'is', null), row('progressOn', '<>', day)]))
        .execute();
    },
  };
}

const admit = builtOnce((db, { id }: Pick<Collection, 'id'>) =>
  db
    .updateTable('collections')
    .set({ status: 'open' })
    .where((row) => row.and({ id, status: 'open' })),
);

function inReadingOrder(a: Collection, b: Collection): number {
  return byPlace(a.service, b.service) || a.audience.localeCompare(b.audience, 'sv') || a.round - b.round;
}
