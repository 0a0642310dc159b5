import type { Collections, Entrance } from '../surveys/storage.ts';
import { builtOnce } from './built-once.ts';
import { showCollection } from './collection-rows.ts';
import { showDraft } from './drafts.ts';
import type { Db } from './tables.ts';

/** One reading for each page that is asked for: over a network, each one more is felt by everybody who answers. */
export function entranceIn(db: Db): Collections['entrance'] {
  const find = builtOnce(db, queryIn(db));
  return async ({ draftId = '', ...asked }) => {
    const [row] = (await find({ ...asked, draftId })).rows;
    if (!row) return undefined;
    const { draft_id: id, draft_collection_id, draft_revision, draft_day, sealed, used } = row;
    const entrance: Entrance = {
      collection: showCollection(row),
      used: used === null ? undefined : used === 1,
    };
    if (id === null || draft_collection_id === null || draft_revision === null || draft_day === null)
      return entrance;
    const draft = {
      id,
      collection_id: draft_collection_id,
      sealed,
      revision: draft_revision,
      day: draft_day,
    };
    return { ...entrance, draft: showDraft(draft) };
  };
}

function queryIn(db: Db) {
  return ({ code, codeDigest, draftId }: Readonly<Record<'code' | 'codeDigest' | 'draftId', string>>) =>
    db
      .selectFrom('collections')
      .innerJoin('services', 'services.id', 'collections.service_id')
      .leftJoin('drafts', (join) => join.on('drafts.id', '=', draftId))
      .leftJoin('codes', (join) =>
        join.on('codes.digest', '=', codeDigest).onRef('codes.collection_id', '=', 'collections.id'),
      )
      .selectAll('collections')
      .select(['services.county', 'services.municipality', 'services.name', 'drafts.sealed', 'codes.used'])
      .select(['drafts.id as draft_id', 'drafts.collection_id as draft_collection_id'])
      .select(['drafts.revision as draft_revision', 'drafts.day as draft_day'])
      .where((row) =>
        row.or([
          row('code', '=', code),
          row('tablet_code', '=', code),
          row('interview_code', '=', code),
          row(
            'collections.id',
            '=',
            row.selectFrom('codes as one').select('one.collection_id').where('one.digest', '=', codeDigest),
          ),
        ]),
      );
}
