import type { People } from '../surveys/accounts/storage.ts';
import { Failure } from '../surveys/failures.ts';
import { changes, countRows, findOne, insert, select, update } from './queries.ts';
import type { Db } from './tables.ts';

const { compare } = new Intl.Collator('sv');

export function peopleIn(db: Db): People {
  const people = () =>
    db.selectFrom('people').select(['id', 'email', 'name', 'role', 'endedOn', 'organisation']);
  const change = async (id: string, values: Parameters<typeof update<'people'>>[3]) => {
    if (!(await changes(update(db, 'people', { id }, values))))
      throw new Failure('not-found', `person ${id}`);
  };
  return {
    count: () => countRows(db.selectFrom('people')),
    list: async () => {
      const rows = await people().execute();
      return rows.sort((a, b) => compare(a.name, b.name) || compare(a.email, b.email)).map(readPerson);
    },
    byId: (id) => findOne(people().where('id', '=', id), readPerson),
    byEmail: async (email) => {
      const known = people().select(['passwordHash', 'passwordJudged']);
      const row = await known.where('email', '=', readAddress(email)).executeTakeFirst();
      if (!row) return undefined;
      const { passwordHash, passwordJudged, ...person } = row;
      return {
        ...readPerson(person),
        passwordHash: passwordHash ?? undefined,
        passwordJudged: passwordJudged === 1,
      };
    },
    add: ({ id, email, name, role }) => {
      const row = { id, email: readAddress(email), name, role };
      return insert(db, 'people', { ...row, passwordHash: null, passwordJudged: 0, endedOn: null });
    },
    setPassword: (id, passwordHash) => change(id, { passwordHash, passwordJudged: 0 }),
    setJudged: (id) => change(id, { passwordJudged: 1 }),
    setRole: (id, role) => change(id, { role }),
    setOrganisation: (id, organisation) => change(id, { organisation: organisation ?? null }),
    setEnded: (id, day) => change(id, { endedOn: day ?? null }),
    some: async (role) =>
      (await select(db, 'people', { role }).where('endedOn', 'is', null).executeTakeFirst()) !== undefined,
    // Written to, so that whoever changes the same account waits.
    holds: (id, role) => changes(update(db, 'people', { id, role }, { role }).where('endedOn', 'is', null)),
  };
}

/** An account that has not ended has no day of its end; nor has everybody an organisation. */
export function readPerson<Row extends Nullable>({ endedOn, organisation, ...person }: Row) {
  return {
    ...person,
    ...(endedOn === null ? {} : { endedOn }),
    ...((organisation ?? null) === null ? {} : { organisation: organisation as string }),
  };
}

interface Nullable {
  endedOn: string | null;
  organisation?: string | null;
}

/**
 * An e-mail address as it is kept and looked up: without outer spaces, in lower case, composed (å as one character).
 * Done here and not in SQL, as SQLite's lower() knows a-z only and PostgreSQL's follows the database's locale.
 */
export function readAddress(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
