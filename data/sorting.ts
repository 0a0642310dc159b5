import type { Sorting } from '../surveys/free-texts/storage.ts';
import type { Db } from './tables.ts';

export function sortingIn(db: Db): Sorting {
  return {
    touch: async (auditId, personId, at, forgetting) => {
      await db.deleteFrom('textSorters').where('at', '<', forgetting).execute();
      await db
        .insertInto('textSorters')
        .values({ auditId, personId, at })
        .onConflict((same) => same.columns(['auditId', 'personId']).doUpdateSet({ at }))
        .execute();
    },
    since: async (auditId, at) => {
      const rows = await db
        .selectFrom('textSorters')
        .select('personId')
        .where('auditId', '=', auditId)
        .where('at', '>=', at)
        .orderBy('personId')
        .execute();
      return rows.map(({ personId }) => personId);
    },
  };
}
