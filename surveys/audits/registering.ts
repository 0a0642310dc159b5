/** A service in the county register: a new one, and what is written of it later. */
import { type Checked, Failure } from '../failures.ts';
import { type Fields, reading } from '../forms/reading.ts';
import type { Store } from '../storage.ts';
import { sharingPeople } from './overlap.ts';
import type { Service } from './service.ts';

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
  if (existing.some((other) => isSame(other, service)))
    read.problem('name', 'services.problems.exists', { name, municipality });
  return read.done(service);
}

/** Everything that is written of one, beside which services it is together. */
export const placeForm = {
  area: 'services',
  fields: {
    ...serviceForm.fields,
    countyPart: { kind: 'text', most: 80, optional: true, hint: true, list: 'parts' },
    authorities: { kind: 'text', most: 500, long: true, optional: true, hint: true },
    site: { kind: 'text', most: 120, optional: true, hint: true, list: 'sites' },
    pilot: { kind: 'one-of', values: ['no', 'yes'] },
  },
} as const;

/** Stands between those who answer for a service. */
export const between = ';';

/**
 * A service with everything that is written of it. Refuses a name that the municipality has already, and another set of
 * services that it is together once it has been asked (`isAsked`): joined is joined before opening (disclosure.md, rule 5).
 * One that is joined itself cannot be a part. Nor does one that has been asked leave the house of another: what is told of
 * people who are asked at both is held together by it (rule 6).
 */
export function readPlace(
  form: Fields,
  seen: Service,
  { existing, isAsked }: { readonly existing: readonly Service[]; readonly isAsked: boolean },
): Checked<Service> {
  const read = reading(form, placeForm.area);
  const { countyPart, authorities = '', site, pilot, ...named } = read.fields(placeForm.fields);
  const others = existing.filter(({ id }) => id !== seen.id);
  if (others.some((other) => isSame(other, named)))
    read.problem('name', 'services.problems.exists', { name: named.name, municipality: named.municipality });
  const joins = joinable(seen, existing).flatMap(({ id }) => (form.get('joins')?.includes(id) ? [id] : []));
  if (joins.length === 1) read.problem('joins', 'services.problems.one-joined');
  if (isAsked && joins.join() !== [...(seen.joins ?? [])].sort().join())
    read.problem('joins', 'services.problems.asked');
  if (isAsked && isParted(seen, { municipality: named.municipality, site }, existing))
    read.problem('site', 'services.problems.parted');
  const bodies = authorities.split(between).map((one) => one.trim());
  return read.done({
    id: seen.id,
    ...named,
    ...(countyPart === undefined ? {} : { countyPart }),
    ...(authorities === '' ? {} : { authorities: bodies.filter((one) => one !== '') }),
    ...(site === undefined ? {} : { site }),
    ...(pilot === 'yes' ? { pilot: true as const } : {}),
    ...(joins.length === 0 ? {} : { joins }),
  });
}

interface Place extends Pick<Service, 'municipality'> {
  readonly site: string | undefined;
}

function isParted(seen: Service, { municipality, site }: Place, existing: readonly Service[]): boolean {
  const { site: _, ...without } = seen;
  const moved = { ...without, municipality, ...(site === undefined ? {} : { site }) };
  const after = sharingPeople(moved, existing);
  return sharingPeople(seen, existing).some((id) => !after.includes(id));
}

/** Those that it can be together, by id: never itself, nor one that is several already. */
export function joinable(service: Service, existing: readonly Service[]): readonly Service[] {
  return existing
    .filter(({ id, joins }) => id !== service.id && !joins)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Keeps it. Refuses ('conflict') where somebody has changed it since it was seen, or the name is taken. */
export async function changeService(
  { services }: Pick<Store, 'services'>,
  seen: Service,
  to: Service,
): Promise<void> {
  if (!(await services.change(seen, to)))
    throw new Failure('conflict', `service ${seen.id} was changed meanwhile`);
}

function isSame(a: Omit<Service, 'id'>, b: Omit<Service, 'id'>): boolean {
  const plain = (text: string) => text.trim().toLocaleLowerCase('sv');
  return plain(a.municipality) === plain(b.municipality) && plain(a.name) === plain(b.name);
}
