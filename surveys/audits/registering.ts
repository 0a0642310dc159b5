/** A new service in the county register. */
import type { Checked } from '../failures.ts';
import { type Fields, reading } from '../forms/reading.ts';
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

function isSame(a: Omit<Service, 'id'>, b: Omit<Service, 'id'>): boolean {
  const plain = (text: string) => text.trim().toLocaleLowerCase('sv');
  return plain(a.municipality) === plain(b.municipality) && plain(a.name) === plain(b.name);
}
