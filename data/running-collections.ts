/** What is changed of collections without a look at their revision. */
import type { Collections } from '../surveys/storage.ts';
import { changes } from './row-counts.ts';
import type { Db } from './tables.ts';

/** What changes while people answer, beside the revision: nobody's closing is refused because of it. */
export function runningIn(
  db: Db,
): Pick<Collections, 'setQuestionnaire' | 'setVersion' | 'setHandedOut' | 'setFloodWarning'> {
  return {
    setQuestionnaire: (id, revision, questionnaire) =>
      changes(
        db
          .updateTable('collections')
          .set({ questionnaire, revision: revision + 1 })
          .where((row) => row.and({ id, revision, status: 'planned' })),
      ),
    setVersion: (id, revision, version, questionnaire) =>
      changes(
        db
          .updateTable('collections')
          .set({ questionnaire, versionId: version, revision: revision + 1 })
          .where((row) => row.and({ id, revision, status: 'planned' })),
      ),
    setHandedOut: (id, count) =>
      changes(
        db
          .updateTable('collections')
          .set({ handedOut: count })
          .where('id', '=', id)
          .where('status', '<>', 'closed'),
      ),
    setFloodWarning: (id, floodWarning, day) =>
      changes(
        db
          .updateTable('collections')
          .set({ floodWarning: floodWarning ? 1 : 0, floodWarningOn: day ?? null })
          .where((row) => row.and({ id, status: 'open' })),
      ),
  };
}

/** What is decided once its answers are there to be told of. */
export function releasingIn(db: Db): Pick<Collections, 'setReleased' | 'setOverInvitedReason'> {
  return {
    setReleased: (id, day, by) =>
      changes(
        db
          .updateTable('collections')
          .set({ releasedOn: day, releasedBy: by })
          .where((row) => row.and({ id, status: 'closed', anonymised: 1 }))
          .where('erasedOn', 'is', null)
          .where('releasedOn', 'is', null),
      ),
    setOverInvitedReason: async (id, reason) => {
      await db
        .updateTable('collections')
        .set({ overInvitedReason: reason })
        .where((row) => row.and({ id, status: 'closed' }))
        .execute();
    },
  };
}
