import type { Themes } from '../surveys/free-texts/storage.ts';
import { inList } from './in-list.ts';
import type { Db } from './tables.ts';

const bySwedish = new Intl.Collator('sv');

export function themesIn(db: Db): Themes {
  return {
    ofAudits: async (auditIds) => {
      const found = db.selectFrom('textThemes').selectAll().where('auditId', 'in', inList(auditIds));
      const themes = await found.orderBy('id').execute();
      return themes.sort((a, b) => bySwedish.compare(a.title, b.title));
    },
    add: async (theme) => {
      await db.insertInto('textThemes').values(theme).execute();
    },
    rename: async ({ id, auditId, title }, seen) => {
      const changed = await db
        .updateTable('textThemes')
        .set({ title })
        .where('id', '=', id)
        .where('auditId', '=', auditId)
        .where('title', '=', seen)
        .executeTakeFirst();
      return changed.numUpdatedRows === 1n;
    },
    remove: async ({ id, auditId, title }) => {
      const removed = await db
        .deleteFrom('textThemes')
        .where('id', '=', id)
        .where('auditId', '=', auditId)
        .where('title', '=', title)
        .executeTakeFirst();
      return removed.numDeletedRows === 1n;
    },
  };
}
