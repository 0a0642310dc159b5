/** Many services at once, out of a table: all of them, or none. */
import { setImmediate as breath } from 'node:timers/promises';
import type { Problem } from '../failures.ts';
import type { Fields } from '../forms/reading.ts';
import { grouped } from '../grouping.ts';
import { readPlace } from './registering.ts';
import type { Service } from './service.ts';
import { auditsTouched, type Register } from './ties.ts';

/** Rows of one table. */
export const mostImported = 50_000;

export interface ImportedService {
  /** Of the row in the table: the heads are line 1. */
  readonly line: number;
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'wrong';
  /** As it was, or as it begins where it is new. */
  readonly seen: Service;
  /** As the row has it; as it was where that is wrong. */
  readonly to: Service;
  readonly problems: readonly Problem[];
  /** Ids of the audits that the change is of account to. */
  readonly audits: readonly string[];
}

/**
 * Each row read by the form of a service, after those above it. A service is known by municipality and name; what the table
 * has no column for stays as it is, and so does what a service is made of. Bit by bit, for others to get their turn.
 */
export async function readImported(
  rows: readonly Fields[],
  register: Register,
  newId: () => string,
): Promise<readonly ImportedService[]> {
  const read: ImportedService[] = [];
  const nearby = nearbyIn(register);
  for (const [i, row] of rows.entries()) {
    const named = { municipality: one(row, 'municipality'), name: one(row, 'name') };
    const known = nearby.at(named);
    const seen = known ?? { id: newId(), county: one(row, 'county'), ...named };
    const site = one(row, 'site');
    const near = nearby.around(seen, { ...seen, ...named, ...(site && { site }) });
    const imported = { line: i + 2, ...outcomeOf(row, seen, near, !known) };
    read.push(imported);
    if (imported.outcome === 'added' || imported.outcome === 'changed') nearby.put(seen, imported.to);
    if (i % 50 === 0) await breath();
  }
  return read;
}

function outcomeOf(
  row: Fields,
  seen: Service,
  register: Register,
  isNew: boolean,
): Omit<ImportedService, 'line'> {
  const checked = readPlace(new Map([...formOf(seen), ...row]), seen, register);
  if (!checked.ok) return { outcome: 'wrong', seen, to: seen, problems: checked.problems, audits: [] };
  const to = checked.value;
  const isSame = JSON.stringify(sorted(to)) === JSON.stringify(sorted(seen));
  const outcome = isNew ? 'added' : isSame ? 'unchanged' : 'changed';
  const audits = outcome === 'changed' ? auditsTouched(seen, to, register) : [];
  return { outcome, seen, to, problems: [], audits };
}

/** What its form would send, were nothing changed in it. */
function formOf({
  county,
  countyPart = '',
  authorities = [],
  site = '',
  pilot,
  joins = [],
}: Service): Fields {
  return new Map([
    ['county', [county]],
    ['countyPart', [countyPart]],
    ['authorities', [authorities.join('; ')]],
    ['site', [site]],
    ['pilot', [pilot ? 'yes' : 'no']],
    ['joins', joins],
  ]);
}

function sorted(service: Service): readonly (readonly [string, unknown])[] {
  return Object.entries(service).sort(([a], [b]) => (a < b ? -1 : 1));
}

function one(row: Fields, name: string): string {
  return row.get(name)?.[0]?.trim() ?? '';
}

/**
 * Services by what they have in common: a long table is not held against the whole register for each of its rows, but against
 * what has the same name, shares a house, or is made of the same.
 */

type Place = Pick<Service, 'municipality' | 'name'>;

interface Nearby {
  /** The service of that name. */
  at(place: Place): Service | undefined;
  /** All of the register that has anything to do with these. */
  around(...services: readonly Service[]): Register;
  /** Keeps what a service has become; `seen` is what it was, or itself where it is new. */
  put(seen: Service, to: Service): void;
}

function nearbyIn({ existing, collections }: Register): Nearby {
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
