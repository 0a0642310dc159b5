import type { Draft, Drafts } from '../surveys/answering/storage.ts';
import { builtOnce } from './built-once.ts';
import { erase, run, update } from './queries.ts';
import { fromRow, type Row, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function draftsIn(db: Db): Drafts {
  return { ...savingIn(db), ...erasingIn(db) };
}

function savingIn(db: Db): Pick<Drafts, 'byId' | 'add' | 'save' | 'lock' | 'markSent'> {
  return {
    byId: async (id) => {
      const [row] = (await find(db, { id })).rows;
      return row && fromRow(row);
    },
    add: async (draft) => {
      await add(db, toRow(draft));
    },
    save: async (draft) => {
      const { numAffectedRows = 0n } = await save(db, { ...toRow(draft), before: draft.revision - 1 });
      return numAffectedRows > 0n;
    },
    /** Changes nothing, yet as an UPDATE it takes the row's lock, as `admit` does. */
    lock: (id) => run(update(db, 'drafts', { id }, { id })),
    /** Revision and day go too: in how many steps somebody answered, and when, is nobody's business afterwards. */
    markSent: async (id, revision) => {
      const sent = { id, sealed: null, revision: 0, day: '', before: revision };
      const { numAffectedRows = 0n } = await save(db, sent);
      return numAffectedRows > 0n;
    },
  };
}

const find = builtOnce((db, { id }: Pick<Draft, 'id'>) =>
  db.selectFrom('drafts').selectAll().where('id', '=', id),
);

const add = builtOnce((db, { id, collectionId, sealed, revision, day }: Row<Draft>) =>
  db.insertInto('drafts').values({ id, collectionId, sealed, revision, day }),
);

/** Over the revision before, unless it has been sent. */
const save = builtOnce(
  (
    db,
    { id, sealed, revision, day, before }: Omit<Row<Draft>, 'collectionId'> & { readonly before: number },
  ) =>
    db
      .updateTable('drafts')
      .set({ sealed, revision, day })
      .where('id', '=', id)
      .where('revision', '=', before)
      .where('sealed', 'is not', null),
);

function erasingIn(db: Db): Pick<Drafts, 'erase' | 'eraseOf' | 'eraseBefore'> {
  return {
    erase: (id) => run(erase(db, 'drafts', { id })),
    eraseOf: (collectionId) => run(erase(db, 'drafts', { collectionId })),
    /** What has been sent stays until its collection closes, or a second sending would be stored. */
    eraseBefore: (day) => run(db.deleteFrom('drafts').where('day', '<', day).where('sealed', 'is not', null)),
  };
}
