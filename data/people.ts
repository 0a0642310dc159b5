import type { Person, Role } from '../surveys/audits/people.ts';
import { Failure } from '../surveys/failures.ts';
import type { People } from '../surveys/storage.ts';
import { readAddress } from './addresses.ts';
import type { Db, PersonRow } from './tables.ts';

const { compare } = new Intl.Collator('sv');

export function peopleIn(db: Db): People {
  return {
    count: async () => {
      const { n } = await db
        .selectFrom('people')
        .select((row) => row.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return n;
    },
    list: async () => {
      const rows = await db.selectFrom('people').selectAll().execute();
      return rows.map(showPerson).sort((a, b) => compare(a.name, b.name) || compare(a.email, b.email));
    },
    byId: async (id) => {
      const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
      return row && showPerson(row);
    },
    byEmail: async (email) => {
      const address = readAddress(email);
      const row = await db.selectFrom('people').selectAll().where('email', '=', address).executeTakeFirst();
      return row && { ...showPerson(row), passwordHash: row.password_hash ?? undefined };
    },
    add: async ({ id, email, name, role }) => {
      const row = { id, email: readAddress(email), name, role, password_hash: null };
      await db.insertInto('people').values(row).execute();
    },
    setPassword: async (id, passwordHash) => {
      const { numUpdatedRows } = await db
        .updateTable('people')
        .set({ password_hash: passwordHash })
        .where('id', '=', id)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new Failure('not-found', `person ${id}`);
    },
  };
}

function showPerson(row: PersonRow): Person {
  return { id: row.id, email: row.email, name: row.name, role: row.role as Role };
}
