import type { Teams } from '../surveys/designing/storage.ts';
import type { Db } from './tables.ts';

const bySwedish = new Intl.Collator('sv');

export function teamsIn(db: Db): Teams {
  return {
    of: async (auditId) => {
      const rows = await db
        .selectFrom('teams')
        .innerJoin('people', 'people.id', 'teams.person_id')
        .select(['people.id', 'people.name'])
        .where('teams.audit_id', '=', auditId)
        .orderBy('people.id')
        .execute();
      return rows.sort((a, b) => bySwedish.compare(a.name, b.name)).map(({ id }) => id);
    },
    add: async (auditId, personId) => {
      await db
        .insertInto('teams')
        .values({ audit_id: auditId, person_id: personId })
        .onConflict((same) => same.columns(['audit_id', 'person_id']).doNothing())
        .execute();
    },
    remove: async (auditId, personId) => {
      await db
        .deleteFrom('teams')
        .where('audit_id', '=', auditId)
        .where('person_id', '=', personId)
        .execute();
    },
  };
}
