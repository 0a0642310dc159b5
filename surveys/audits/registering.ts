/** A new service in the county register. */
import type { Checked } from '../failures.ts';
import { type Fields, reading } from '../forms/reading.ts';
import type { Service } from './service.ts';

/** Refuses one that the municipality has already; case and outer spaces do not matter. */
export function readService(form: Fields, existing: readonly Service[]): Checked<Omit<Service, 'id'>> {
  const read = reading(form, 'services');
  const service = {
    county: read.text('county', 80),
    municipality: read.text('municipality', 80),
    name: read.text('name', 120),
  };
  if (existing.some((other) => isSame(other, service))) {
    read.problem('name', 'services.problems.exists', {
      name: service.name,
      municipality: service.municipality,
    });
  }
  return read.done(service);
}

function isSame(a: Omit<Service, 'id'>, b: Omit<Service, 'id'>): boolean {
  const plain = (text: string) => text.trim().toLocaleLowerCase('sv');
  return plain(a.municipality) === plain(b.municipality) && plain(a.name) === plain(b.name);
}
