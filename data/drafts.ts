import type { Draft, Drafts } from '../surveys/answering/storage.ts';
import { builtOnce } from './built-once.ts';
import type { Db, DraftRow } from './tables.ts';

export function draftsIn(db: Db): Drafts {
  return { ...savingIn(db), ...erasingIn(db) };
}

function savingIn(db: Db): Pick<Drafts, 'byId' | 'add' | 'save' | 'lock' | 'markSent'> {
  const find = builtOnce(db, ({ id }: Pick<DraftRow, 'id'>) =>
    db.selectFrom('drafts').selectAll().where('id', '=', id),
  );
  const add = builtOnce(db, ({ id, collection_id, sealed, revision, day }: DraftRow) =>
    db.insertInto('drafts').values({ id, collection_id, sealed, revision, day }),
  );
  const save = builtOnce(
    db,
    ({ id, sealed, revision, day, before }: DraftRow & { readonly before: number }) =>
      db
        .updateTable('drafts')
        .set({ sealed, revision, day })
        .where('id', '=', id)
        .where('revision', '=', before)
        .where('sealed', 'is not', null),
  );
  return {
    byId: async (id) => {
      const [row] = (await find({ id })).rows;
      return row && showDraft(row);
    },
    add: async (draft) => {
      await add(readDraft(draft));
    },
    save: async (draft) => {
      const { numAffectedRows = 0n } = await save({ ...readDraft(draft), before: draft.revision - 1 });
      return numAffectedRows > 0n;
    },
    /** Changes nothing, yet as an UPDATE it takes the row's lock, as `admit` does. */
    lock: async (id) => {
      await db.updateTable('drafts').set({ id }).where('id', '=', id).execute();
    },
    /** Revision and day go too: in how many steps somebody answered, and when, is nobody's business afterwards. */
    markSent: async (id, revision) => {
      const { numUpdatedRows } = await db
        .updateTable('drafts')
        .set({ sealed: null, revision: 0, day: '' })
        .where('id', '=', id)
        .where('revision', '=', revision)
        .where('sealed', 'is not', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function erasingIn(db: Db): Pick<Drafts, 'erase' | 'eraseOf' | 'eraseBefore'> {
  return {
    erase: async (id) => {
      await db.deleteFrom('drafts').where('id', '=', id).execute();
    },
    eraseOf: async (collectionId) => {
      await db.deleteFrom('drafts').where('collection_id', '=', collectionId).execute();
    },
    /** What has been sent stays until its collection closes, or a second sending would be stored. */
    eraseBefore: async (day) => {
      await db.deleteFrom('drafts').where('day', '<', day).where('sealed', 'is not', null).execute();
    },
  };
}

function readDraft({ id, collectionId, sealed, revision, day }: Draft): DraftRow {
  return { id, collection_id: collectionId, sealed: sealed ?? null, revision, day };
}

export function showDraft(row: DraftRow): Draft {
  return {
    id: row.id,
    collectionId: row.collection_id,
    sealed: row.sealed ?? undefined,
    revision: row.revision,
    day: row.day,
  };
}
