/** A service in the county register: a new one, and what is written of it later. */
import { type Checked, Failure } from '../failures.ts';
import { type Fields, type Reading, reading } from '../forms/reading.ts';
import type { Store } from '../storage.ts';
import type { Service } from './service.ts';
import { joinable, type Register, tieProblems, wholeOf } from './ties.ts';

export const serviceForm = {
  area: 'services',
  fields: {
    county: { kind: 'text', most: 80, hint: true, list: 'counties' },
    municipality: { kind: 'text', most: 80, list: 'municipalities' },
    name: { kind: 'text', most: 120, hint: true },
  },
} as const;

/** Refuses one that the municipality has already; case and outer spaces do not matter. */
export function readService(form: Fields, existing: readonly Service[]): Checked<Omit<Service, 'id'>> {
  const read = reading(form, serviceForm.area);
  const service = read.fields(serviceForm.fields);
  const { name, municipality } = service;
  if (existing.some((other) => isSamePlace(other, service)))
    read.problem('name', 'services.problems.exists', { name, municipality });
  return read.done(service);
}

/** Everything that is written of one, beside which services it is together. */
export const placeForm = {
  area: 'services',
  fields: {
    ...serviceForm.fields,
    countyPart: { kind: 'text', most: 80, optional: true, hint: true, list: 'parts' },
    authorities: { kind: 'text', most: 500, optional: true, hint: true, list: 'organisations' },
    site: { kind: 'text', most: 120, optional: true, hint: true, list: 'sites' },
    pilot: { kind: 'one-of', values: ['no', 'yes'] },
  },
} as const;

/** Stands between those who answer for a service. */
export const between = ';';

/**
 * A service with everything that is written of it. Refuses a name that the municipality has already, services that cannot be
 * joined into it, and a change of what ties it to others where that may not be changed (`ties.ts`).
 */
export function readPlace(form: Fields, seen: Service, register: Register): Checked<Service> {
  const read = reading(form, placeForm.area);
  const { countyPart, authorities = '', site, pilot, ...named } = read.fields(placeForm.fields);
  const others = register.existing.filter(({ id }) => id !== seen.id);
  if (others.some((other) => isSamePlace(other, named)))
    read.problem('name', 'services.problems.exists', { name: named.name, municipality: named.municipality });
  const joins = readJoins(form, read, seen, others);
  const bodies = authorities.split(between).map((one) => one.trim());
  const to: Service = {
    id: seen.id,
    ...named,
    ...(countyPart === undefined ? {} : { countyPart }),
    ...(authorities === '' ? {} : { authorities: bodies.filter((one) => one !== '') }),
    ...(site === undefined ? {} : { site }),
    ...(pilot === 'yes' ? { pilot: true as const } : {}),
    ...(joins.length === 0 ? {} : { joins }),
  };
  for (const [field, message] of Object.entries(tieProblems(seen, to, register)))
    if (message) read.problem(field, message);
  return read.done(to);
}

/** In the order of their ids. That one of them, or it itself, is a part of another service already is told. */
function readJoins(
  form: Fields,
  read: Reading,
  seen: Service,
  others: readonly Service[],
): readonly string[] {
  const chosen = others.filter(({ id }) => form.get('joins')?.includes(id));
  const joins = joinable(seen, others).filter((one) => chosen.includes(one));
  const refused = chosen.find((one) => !joins.includes(one));
  const part = refused && [seen, refused].find(({ id }) => wholeOf(id, others));
  if (part)
    read.problem('joins', 'services.problems.part-elsewhere', {
      name: part.name,
      whole: wholeOf(part.id, others)?.name ?? '',
    });
  else if (joins.length === 1) read.problem('joins', 'services.problems.one-joined');
  return joins.map(({ id }) => id);
}

/**
 * Keeps it, and has it noted in the same transaction. Refuses ('conflict') where somebody has changed it since it was seen,
 * or the name is taken.
 */
export async function changeService(
  store: Store,
  seen: Service,
  to: Service,
  note: (inside: Store) => Promise<void>,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    if (!(await inside.services.change({ seen, to })))
      throw new Failure('conflict', `service ${seen.id} was changed meanwhile`);
    await note(inside);
  });
}

/** The fields in which the two differ, in the order of the form. */
export function changedFields(seen: Service, to: Service): readonly string[] {
  const fields = [...Object.keys(placeForm.fields), 'joins'] as readonly (keyof Service)[];
  return fields.filter((field) => JSON.stringify(seen[field]) !== JSON.stringify(to[field]));
}

type Place = Pick<Service, 'municipality' | 'name'>;

/** Case and outer spaces do not matter. */
function isSamePlace(a: Place, b: Place): boolean {
  const plain = (text: string) => text.trim().toLocaleLowerCase('sv');
  return plain(a.municipality) === plain(b.municipality) && plain(a.name) === plain(b.name);
}
