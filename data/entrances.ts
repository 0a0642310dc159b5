import type { Collection } from '../surveys/audits/collection.ts';
import type { Collections, Entrance } from '../surveys/storage.ts';
import { fromRow, toRow } from './rows.ts';
import { type PlaceRow, placeColumns, serviceOf } from './services.ts';
import type { CollectionRow, Db } from './tables.ts';

/** One reading for each page that is asked for: over a network, each one more is felt by everybody who answers. */
export function entranceIn(db: Db): Collections['entrance'] {
  return async ({ draftId = '', ...asked }) => {
    const row = await find(db, { ...asked, draftId });
    if (!row) return undefined;
    const { draftId: id, draftCollectionId, draftRevision, draftDay, sealed, used, ...collection } = row;
    const entrance: Entrance = {
      collection: showCollection(collection),
      used: used === null ? undefined : used === 1,
    };
    if (id === null || draftCollectionId === null || draftRevision === null || draftDay === null)
      return entrance;
    const draft = {
      id,
      collectionId: draftCollectionId,
      sealed: sealed ?? undefined,
      revision: draftRevision,
      day: draftDay,
    };
    return { ...entrance, draft };
  };
}

function find(
  db: Db,
  { code, codeDigest, draftId }: Readonly<Record<'code' | 'codeDigest' | 'draftId', string>>,
) {
  return db
    .selectFrom('collections')
    .innerJoin('services', 'services.id', 'collections.serviceId')
    .leftJoin('drafts', (join) => join.on('drafts.id', '=', draftId))
    .leftJoin('codes', (join) =>
      join.on('codes.digest', '=', codeDigest).onRef('codes.collectionId', '=', 'collections.id'),
    )
    .selectAll('collections')
    .select([...placeColumns, 'drafts.sealed', 'codes.used'])
    .select(['drafts.id as draftId', 'drafts.collectionId as draftCollectionId'])
    .select(['drafts.revision as draftRevision', 'drafts.day as draftDay'])
    .where((row) => {
      const byCard = row
        .selectFrom('codes as one')
        .select('one.collectionId')
        .where('one.digest', '=', codeDigest);
      const byLink = (['code', 'tabletCode', 'interviewCode'] as const).map((name) => row(name, '=', code));
      return row.or([...byLink, row('collections.id', '=', byCard)]);
    })
    .executeTakeFirst();
}

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
