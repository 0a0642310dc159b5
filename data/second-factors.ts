import type { SecondFactors } from '../surveys/accounts/storage.ts';
import { atomically, changes, countRows, erase, inList, insert, run, select, update } from './queries.ts';
import type { Db } from './tables.ts';

export function secondFactorsIn(db: Db): SecondFactors {
  return {
    of: (personId) => select(db, 'secondFactors', { personId }).executeTakeFirst(),
    set: (factor, digests) =>
      atomically(db, async (db) => {
        await run(erase(db, 'secondFactors', { personId: factor.personId }));
        await insert(db, 'secondFactors', factor);
        await setCodes(db, factor.personId, digests);
      }),
    useStep: (personId, lastStep) =>
      changes(update(db, 'secondFactors', { personId }, { lastStep }).where('lastStep', '<', lastStep)),
    useCode: (personId, digest) => changes(erase(db, 'recoveryCodes', { personId, digest })),
    setCodes: (personId, digests) => atomically(db, (db) => setCodes(db, personId, digests)),
    codesLeft: (personId) => countRows(db.selectFrom('recoveryCodes').where('personId', '=', personId)),
    remove: (personId) =>
      atomically(db, async (db) => {
        await run(erase(db, 'recoveryCodes', { personId }));
        return changes(erase(db, 'secondFactors', { personId }));
      }),
    among: async (personIds) => {
      const rows = select(db, 'secondFactors', {}).where('personId', 'in', inList(personIds));
      return new Set((await rows.execute()).map(({ personId }) => personId));
    },
  };
}

async function setCodes(db: Db, personId: string, digests: readonly string[]): Promise<void> {
  await run(erase(db, 'recoveryCodes', { personId }));
  await insert(db, 'recoveryCodes', ...digests.map((digest) => ({ personId, digest })));
}
