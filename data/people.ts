import { Failure } from '../surveys/failures.ts';
import type { People } from '../surveys/storage.ts';
import { readAddress } from './addresses.ts';
import { changes } from './row-counts.ts';
import { fromRow } from './rows.ts';
import type { Db } from './tables.ts';

const { compare } = new Intl.Collator('sv');

export function peopleIn(db: Db): People {
  const people = () => db.selectFrom('people').select(['id', 'email', 'name', 'role']);
  return {
    count: async () => {
      const { n } = await db
        .selectFrom('people')
        .select((row) => row.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return n;
    },
    list: async () => {
      const rows = await people().execute();
      return rows.sort((a, b) => compare(a.name, b.name) || compare(a.email, b.email));
    },
    byId: (id) => people().where('id', '=', id).executeTakeFirst(),
    byEmail: async (email) => {
      const known = people().select('passwordHash').where('email', '=', readAddress(email));
      const row = await known.executeTakeFirst();
      return row && fromRow(row);
    },
    add: async ({ id, email, name, role }) => {
      const row = { id, email: readAddress(email), name, role, passwordHash: null };
      await db.insertInto('people').values(row).execute();
    },
    setPassword: async (id, passwordHash) => {
      const row = db.updateTable('people').where('id', '=', id);
      if (!(await changes(row.set({ passwordHash })))) throw new Failure('not-found', `person ${id}`);
    },
  };
}
