import type { DisclosedThemeCounts } from '../surveys/free-texts/storage.ts';
import type { Db } from './tables.ts';

export function disclosedThemesIn(db: Db): DisclosedThemeCounts {
  return {
    ofAudit: (auditId) =>
      db
        .selectFrom('disclosedThemes')
        .selectAll()
        .where('auditId', '=', auditId)
        .orderBy('audience')
        .orderBy('round')
        .execute(),
    keep: async (told) => {
      await db
        .insertInto('disclosedThemes')
        .values([...told])
        .onConflict((same) => same.columns(['auditId', 'audience', 'round']).doNothing())
        .execute();
    },
  };
}
