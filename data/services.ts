import type { Selectable } from 'kysely';
import type { Service } from '../surveys/audits/service.ts';
import type { Services } from '../surveys/storage.ts';
import { findAll, findOne, inList, insert, insertOver, run, select } from './queries.ts';
import type { Db, ServiceRow } from './tables.ts';

const { compare } = new Intl.Collator('sv');

/** All that a row says of a service beside which it is; collections are read with it. */
export type PlaceRow = Omit<Selectable<ServiceRow>, 'id'>;

export const placeColumns = [
  'services.county',
  'services.municipality',
  'services.name',
  'services.countyPart',
  'services.authorities',
  'services.site',
  'services.pilot',
  'services.joins',
] as const;

export function servicesIn(db: Db): Services {
  return {
    list: async () => (await findAll(select(db, 'services', {}), serviceOf)).sort(byPlace),
    byId: (id) => findOne(select(db, 'services', { id }), serviceOf),
    add: (...services) => insert(db, 'services', ...services.map(rowOf)),
    change: async (...changes) => {
      const ids = changes.map(({ seen }) => seen.id);
      // Changes nothing, yet as an UPDATE it takes the locks: nobody changes them before they are written.
      const same = db.updateTable('services').set(({ ref }) => ({ name: ref('name') }));
      await run(same.where('id', 'in', inList(ids)));
      const there = await select(db, 'services', {}).where('id', 'in', inList(ids)).execute();
      const kept = new Map(there.map((row) => [row.id, row]));
      if (!changes.every(({ seen }) => isSame(kept.get(seen.id), rowOf(seen)))) return false;
      const rows = changes.map(({ seen, to }) => rowOf({ ...to, id: seen.id }));
      await insertOver(db, 'services', rows, ['id']);
      return true;
    },
  };
}

type Row = Selectable<ServiceRow>;

function isSame(row: Row | undefined, other: Row): boolean {
  return (
    row !== undefined && (Object.keys(other) as (keyof Row)[]).every((name) => row[name] === other[name])
  );
}

/** What it says nothing of is left out. */
export function serviceOf(row: PlaceRow & Pick<Service, 'id'>): Service {
  const { id, county, municipality, name, countyPart, site, pilot } = row;
  const [authorities, joins] = [row.authorities, row.joins].map((list) => JSON.parse(list) as string[]);
  return {
    id,
    county,
    municipality,
    name,
    ...(countyPart === null ? {} : { countyPart }),
    ...(authorities?.length ? { authorities } : {}),
    ...(site === null ? {} : { site }),
    ...(pilot === 1 ? { pilot: true as const } : {}),
    ...(joins?.length ? { joins } : {}),
  };
}

function rowOf({ id, county, municipality, name, ...more }: Service): Selectable<ServiceRow> {
  return {
    id,
    county,
    municipality,
    name,
    countyPart: more.countyPart ?? null,
    authorities: JSON.stringify(more.authorities ?? []),
    site: more.site ?? null,
    pilot: more.pilot ? 1 : 0,
    joins: JSON.stringify(more.joins ?? []),
  };
}

/** The order in which people read them: by municipality, then by name, as Swedish sorts. */
export function byPlace(a: Service, b: Service): number {
  return compare(a.municipality, b.municipality) || compare(a.name, b.name);
}
