import type { Collection } from '../surveys/audits/collection.ts';
import { fromRow, toRow } from './rows.ts';
import { type PlaceRow, serviceOf } from './services.ts';
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

export function showCollection(row: CollectionRow & PlaceRow): Collection {
  const { serviceId, versionId, progressAnswered, progressOn, county, municipality, name, ...others } = row;
  const { countyPart, authorities, site, pilot, joins, ...rest } = others;
  const place = { county, municipality, name, countyPart, authorities, site, pilot, joins };
  return {
    ...fromRow(rest),
    service: serviceOf({ id: serviceId, ...place }),
    version: versionId ?? undefined,
    amendments: JSON.parse(row.amendments),
    floodWarning: row.floodWarning === 1,
    anonymised: row.anonymised === 1,
    toldByFirst: row.toldByFirst === 1,
  };
}
