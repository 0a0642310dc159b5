import type { Collections, Entrance } from '../surveys/storage.ts';
import { builtOnce } from './built-once.ts';
import { showCollection } from './collection-rows.ts';
import { placeColumns } from './services.ts';
import type { Db } from './tables.ts';

/** One reading for each page that is asked for: over a network, each one more is felt by everybody who answers. */
export function entranceIn(db: Db): Collections['entrance'] {
  return async ({ draftId = '', ...asked }) => {
    const [row] = (await find(db, { ...asked, draftId })).rows;
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

const find = builtOnce(
  (db, { code, codeDigest, draftId }: Readonly<Record<'code' | 'codeDigest' | 'draftId', string>>) =>
    db
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
      .where((row) =>
        row.or([
          row('code', '=', code),
          row('tabletCode', '=', code),
          row('interviewCode', '=', code),
          row(
            'collections.id',
            '=',
            row.selectFrom('codes as one').select('one.collectionId').where('one.digest', '=', codeDigest),
          ),
        ]),
      ),
);
