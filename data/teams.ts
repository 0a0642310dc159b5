import type { Teams } from '../surveys/designing/storage.ts';
import { inList } from './in-list.ts';
import type { Db } from './tables.ts';

const bySwedish = new Intl.Collator('sv');

export function teamsIn(db: Db): Teams {
  const members = () =>
    db
      .selectFrom('teams')
      .innerJoin('people', 'people.id', 'teams.personId')
      .select(['teams.auditId', 'people.id', 'people.name'])
      .orderBy('people.id');
  return {
    of: async (auditId) => inOrder(await members().where('teams.auditId', '=', auditId).execute()),
    ofEach: async (auditIds) => {
      const rows = await members().where('teams.auditId', 'in', inList(auditIds)).execute();
      const teams = new Map<string, typeof rows>(auditIds.map((id) => [id, []]));
      for (const row of rows) teams.get(row.auditId)?.push(row);
      return new Map([...teams].map(([id, team]) => [id, inOrder(team)]));
    },
    add: async (auditId, personId) => {
      await db
        .insertInto('teams')
        .values({ auditId, personId })
        .onConflict((same) => same.columns(['auditId', 'personId']).doNothing())
        .execute();
    },
    remove: async (auditId, personId) => {
      await db.deleteFrom('teams').where('auditId', '=', auditId).where('personId', '=', personId).execute();
    },
  };
}

/** Those of the same name stay as they are ordered. */
function inOrder(team: readonly { readonly id: string; readonly name: string }[]): readonly string[] {
  return [...team].sort((a, b) => bySwedish.compare(a.name, b.name)).map(({ id }) => id);
}
