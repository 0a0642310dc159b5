import type { Teams } from '../surveys/designing/storage.ts';
import { inList } from './in-list.ts';
import type { Db } from './tables.ts';

const bySwedish = new Intl.Collator('sv');

export function teamsIn(db: Db): Teams {
  const members = () =>
    db
      .selectFrom('teams')
      .innerJoin('people', 'people.id', 'teams.person_id')
      .select(['teams.audit_id', 'people.id', 'people.name'])
      .orderBy('people.id');
  return {
    of: async (auditId) => inOrder(await members().where('teams.audit_id', '=', auditId).execute()),
    ofEach: async (auditIds) => {
      const rows = await members().where('teams.audit_id', 'in', inList(auditIds)).execute();
      const teams = new Map<string, typeof rows>(auditIds.map((id) => [id, []]));
      for (const row of rows) teams.get(row.audit_id)?.push(row);
      return new Map([...teams].map(([id, team]) => [id, inOrder(team)]));
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

/** Those of the same name stay as they are ordered. */
function inOrder(team: readonly { readonly id: string; readonly name: string }[]): readonly string[] {
  return [...team].sort((a, b) => bySwedish.compare(a.name, b.name)).map(({ id }) => id);
}
