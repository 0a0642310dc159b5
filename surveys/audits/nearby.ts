/**
 * Services by what they have in common: a long table is not held against the whole register for each of its rows, but against
 * what has the same name, shares a house, or is made of the same.
 */
import { grouped } from '../grouping.ts';
import type { Service } from './service.ts';
import type { Register } from './ties.ts';

type Place = Pick<Service, 'municipality' | 'name'>;

export interface Nearby {
  /** The service of that name. */
  at(place: Place): Service | undefined;
  /** All of the register that has anything to do with these. */
  around(...services: readonly Service[]): Register;
  /** Keeps what a service has become; `seen` is what it was, or itself where it is new. */
  put(seen: Service, to: Service): void;
}

export function nearbyIn({ existing, collections }: Register): Nearby {
  const byKey = new Map<string, Map<string, Service>>();
  const asked = new Map(grouped(collections, ({ service }) => service.id));
  const among = (keys: readonly string[]) => keys.flatMap((key) => [...(byKey.get(key)?.values() ?? [])]);
  const put: Nearby['put'] = (seen, to) => {
    for (const key of keysOf(seen)) byKey.get(key)?.delete(seen.id);
    for (const key of keysOf(to)) byKey.set(key, (byKey.get(key) ?? new Map()).set(to.id, to));
  };
  for (const one of existing) put(one, one);
  return {
    at: (place) => among([nameKey(place)])[0],
    around: (...services) => {
      const found = among([...new Set(services.flatMap(keysOf))]);
      const ids = new Set([...services, ...found].flatMap(({ id, joins = [] }) => [id, ...joins]));
      return {
        existing: [...new Set(found)],
        collections: [...ids].flatMap((id) => asked.get(id) ?? []),
      };
    },
    put,
  };
}

/** Two services that share one of these are of account to each other (`isSameSite`, `joins`, and names in `registering.ts`). */
function keysOf(service: Service): readonly string[] {
  const { id, municipality, site, joins = [] } = service;
  const parts = [id, ...joins].map((part) => `part ${part}`);
  return [nameKey(service), ...parts, ...(site === undefined ? [] : [keyOf('site', municipality, site)])];
}

const nameKey = ({ municipality, name }: Place) => keyOf('name', municipality, name);

/** However they are written. */
function keyOf(...words: readonly string[]): string {
  return JSON.stringify(words.map((word) => word.trim().toLocaleLowerCase('sv')));
}
