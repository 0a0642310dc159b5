import type { Collection } from '../surveys/audits/collection.ts';
import type { Service } from '../surveys/audits/service.ts';
import { fromRow, toRow } from './rows.ts';
import type { CollectionRow } from './tables.ts';

/** A collection as it is kept. Nothing has been told of it yet. */
export function readCollection({ service, version, amendments, ...collection }: Collection): CollectionRow {
  return {
    ...toRow(collection),
    amendments: JSON.stringify(amendments),
    serviceId: service.id,
    versionId: version ?? null,
    progressAnswered: null,
    progressOn: null,
  };
}

export function showCollection(row: CollectionRow & Omit<Service, 'id'>): Collection {
  const { serviceId, versionId, progressAnswered, progressOn, county, municipality, name, ...rest } = row;
  return {
    ...fromRow(rest),
    service: { id: serviceId, county, municipality, name },
    version: versionId ?? undefined,
    amendments: JSON.parse(row.amendments),
    floodWarning: row.floodWarning === 1,
    anonymised: row.anonymised === 1,
  };
}
