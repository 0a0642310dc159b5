import type { Service } from '../surveys/audits/service.ts';
import type { Services } from '../surveys/storage.ts';
import type { Db } from './tables.ts';

const { compare } = new Intl.Collator('sv');

export function servicesIn(db: Db): Services {
  return {
    list: async () => {
      const rows = await db.selectFrom('services').selectAll().execute();
      return rows.sort(byPlace);
    },
    byId: (id) => db.selectFrom('services').selectAll().where('id', '=', id).executeTakeFirst(),
    add: async ({ id, county, municipality, name }) => {
      await db.insertInto('services').values({ id, county, municipality, name }).execute();
    },
  };
}

/** The order in which people read them: by municipality, then by name, as Swedish sorts. */
export function byPlace(a: Service, b: Service): number {
  return compare(a.municipality, b.municipality) || compare(a.name, b.name);
}
