import { sql } from 'kysely';
import type { Collection } from '../surveys/audits/collection.ts';
import type { Collections } from '../surveys/storage.ts';
import { entranceIn, readCollection, showCollection } from './entrances.ts';
import { changes, findAll, findOne, inList, insert, run, update } from './queries.ts';
import { byPlace, placeColumns } from './services.ts';
import type { CollectionRow, Db } from './tables.ts';

export function collectionsIn(db: Db): Collections {
  return {
    ...readingIn(db),
    entrance: entranceIn(db),
    ...changingIn(db),
    ...answeringIn(db),
  };
}

/** Each collection comes with its service. */
function readingIn(db: Db): Pick<Collections, 'list' | 'ofAudit' | 'ofAudits' | 'atServices' | 'byId'> {
  const withService = db
    .selectFrom('collections')
    .innerJoin('services', 'services.id', 'collections.serviceId')
    .selectAll('collections')
    .select(placeColumns);
  const listed = async (some: typeof withService) =>
    (await findAll(some, showCollection)).sort(inReadingOrder);
  return {
    list: () => listed(withService),
    ofAudit: (auditId) => listed(withService.where('auditId', '=', auditId)),
    ofAudits: (auditIds) => listed(withService.where('auditId', 'in', inList(auditIds))),
    atServices: (ids, audience) =>
      listed(withService.where('serviceId', 'in', inList(ids)).where('audience', '=', audience)),
    byId: (id) => findOne(withService.where('collections.id', '=', id), showCollection),
  };
}

/** No row locks: whoever changes a collection names the revision that they saw, and the second one is told no. */
function changingIn(
  db: Db,
): Omit<Collections, keyof ReturnType<typeof readingIn> | keyof ReturnType<typeof answeringIn> | 'entrance'> {
  const seen = (as: Partial<Pick<CollectionRow, 'id' | 'revision' | 'status' | 'anonymised'>>) =>
    db.updateTable('collections').where((row) => row.and(as));
  return {
    add: (collection) => insert(db, 'collections', readCollection(collection)),
    remove: (id, revision) =>
      changes(db.deleteFrom('collections').where((row) => row.and({ id, revision, status: 'planned' }))),
    open: (id, revision, { day, k, kCut }) => {
      const opened = { status: 'open', openedOn: day, k, kCut, revision: revision + 1 } as const;
      return changes(seen({ id, revision, status: 'planned' }).set(opened));
    },
    close: (id, revision, day) => {
      const closed = { status: 'closed', closedOn: day, revision: revision + 1 } as const;
      return changes(seen({ id, revision, status: 'open' }).set(closed));
    },
    change: (id, revision, { invited, lastDay, amendments, openLinkReason }) =>
      changes(
        seen({ id, revision })
          .set({ invited, lastDay: lastDay ?? null, amendments: JSON.stringify(amendments) })
          .set({ openLinkReason: openLinkReason ?? null, revision: revision + 1 }),
      ),
    setQuestionnaire: (id, revision, questionnaire) =>
      changes(seen({ id, revision, status: 'planned' }).set({ questionnaire, revision: revision + 1 })),
    setVersion: (id, revision, versionId, questionnaire) => {
      const values = { questionnaire, versionId, revision: revision + 1 };
      return changes(seen({ id, revision, status: 'planned' }).set(values));
    },
    // What changes while people answer is beside the revision: nobody's closing is refused because of it.
    setHandedOut: (id, count) =>
      changes(seen({ id }).set({ handedOut: count }).where('status', '<>', 'closed')),
    setFloodWarning: (id, isWarned, day) => {
      const values = { floodWarning: isWarned ? 1 : 0, floodWarningOn: day ?? null };
      return changes(seen({ id, status: 'open' }).set(values));
    },
    // What is decided once its answers are there to be told of.
    setReleased: (id, day, by) =>
      changes(
        seen({ id, status: 'closed', anonymised: 1 })
          .set({ releasedOn: day, releasedBy: by })
          .where('erasedOn', 'is', null)
          .where('releasedOn', 'is', null),
      ),
    setOverInvitedReason: (id, reason) =>
      run(seen({ id, status: 'closed' }).set({ overInvitedReason: reason })),
    setAnonymised: (id) => run(seen({ id, status: 'closed' }).set({ anonymised: 1 })),
    setErased: (id, day) =>
      changes(
        seen({ id, status: 'closed' }).set({ erasedOn: day, anonymised: 0 }).where('erasedOn', 'is', null),
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
    admit: (id) => changes(update(db, 'collections', { id, status: 'open' }, { status: 'open' })),
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

function inReadingOrder(a: Collection, b: Collection): number {
  return byPlace(a.service, b.service) || a.audience.localeCompare(b.audience, 'sv') || a.round - b.round;
}
