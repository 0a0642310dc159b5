import type { Draft, Drafts } from '../surveys/answering/storage.ts';
import { changes, erase, findOne, insert, run, select, update } from './queries.ts';
import { fromRow, type Row, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function draftsIn(db: Db): Drafts {
  /** Over a revision, unless it has been sent. */
  const save = (id: string, before: number, values: Partial<Row<Draft>>) =>
    changes(update(db, 'drafts', { id, revision: before }, values).where('sealed', 'is not', null));
  return {
    byId: (id) => findOne(select(db, 'drafts', { id }), fromRow),
    add: (draft) => insert(db, 'drafts', toRow(draft)),
    save: ({ id, revision, day, sealed = null }) => save(id, revision - 1, { sealed, revision, day }),
    /** Changes nothing, yet as an UPDATE it takes the row's lock, as `admit` does. */
    lock: (id) => run(update(db, 'drafts', { id }, { id })),
    /** Revision and day go too: in how many steps somebody answered, and when, is nobody's business afterwards. */
    markSent: (id, revision) => save(id, revision, { sealed: null, revision: 0, day: '' }),
    erase: (id) => run(erase(db, 'drafts', { id })),
    eraseOf: (collectionId) => run(erase(db, 'drafts', { collectionId })),
    /** What has been sent stays until its collection closes, or a second sending would be stored. */
    eraseBefore: (day) => run(db.deleteFrom('drafts').where('day', '<', day).where('sealed', 'is not', null)),
  };
}
