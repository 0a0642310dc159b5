import type { Themes } from '../surveys/free-texts/storage.ts';
import { changes, inList, run } from './queries.ts';
import type { Db } from './tables.ts';

const bySwedish = new Intl.Collator('sv');

export function themesIn(db: Db): Themes {
  return {
    ofAudits: async (auditIds) => {
      const found = db.selectFrom('textThemes').selectAll().where('auditId', 'in', inList(auditIds));
      const themes = await found.orderBy('id').execute();
      return themes.sort((a, b) => bySwedish.compare(a.title, b.title));
    },
    add: (theme) => run(db.insertInto('textThemes').values(theme)),
    rename: ({ id, auditId, title }, seen) =>
      changes(
        db
          .updateTable('textThemes')
          .set({ title })
          .where((row) => row.and({ id, auditId, title: seen })),
      ),
    remove: (theme) => changes(db.deleteFrom('textThemes').where((row) => row.and({ ...theme }))),
  };
}
