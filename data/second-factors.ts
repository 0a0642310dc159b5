import type { SecondFactors } from '../surveys/accounts/storage.ts';
import { atomically, changes, countRows, inList, run } from './queries.ts';
import type { Db } from './tables.ts';

export function secondFactorsIn(db: Db): SecondFactors {
  return {
    of: (personId) =>
      db.selectFrom('secondFactors').selectAll().where('personId', '=', personId).executeTakeFirst(),
    set: (factor, digests) =>
      atomically(db, async (db) => {
        await remove(db, factor.personId);
        await run(db.insertInto('secondFactors').values(factor));
        await addCodes(db, factor.personId, digests);
      }),
    useStep: (personId, lastStep) =>
      changes(
        db
          .updateTable('secondFactors')
          .set({ lastStep })
          .where('personId', '=', personId)
          .where('lastStep', '<', lastStep),
      ),
    useCode: (personId, digest) =>
      changes(db.deleteFrom('recoveryCodes').where('personId', '=', personId).where('digest', '=', digest)),
    setCodes: (personId, digests) =>
      atomically(db, async (db) => {
        await run(db.deleteFrom('recoveryCodes').where('personId', '=', personId));
        await addCodes(db, personId, digests);
      }),
    codesLeft: (personId) => countRows(db.selectFrom('recoveryCodes').where('personId', '=', personId)),
    remove: (personId) => atomically(db, (db) => remove(db, personId)),
    among: async (personIds) => {
      const rows = db
        .selectFrom('secondFactors')
        .select('personId')
        .where('personId', 'in', inList(personIds));
      return new Set((await rows.execute()).map(({ personId }) => personId));
    },
  };
}

async function remove(db: Db, personId: string): Promise<boolean> {
  await run(db.deleteFrom('recoveryCodes').where('personId', '=', personId));
  return changes(db.deleteFrom('secondFactors').where('personId', '=', personId));
}

async function addCodes(db: Db, personId: string, digests: readonly string[]): Promise<void> {
  await run(db.insertInto('recoveryCodes').values(digests.map((digest) => ({ personId, digest }))));
}
