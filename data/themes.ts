import type { Themes } from '../surveys/free-texts/storage.ts';
import { changes, erase, inList, insert, select, update } from './queries.ts';
import type { Db } from './tables.ts';

const bySwedish = new Intl.Collator('sv');

export function themesIn(db: Db): Themes {
  return {
    ofAudits: async (auditIds) => {
      const found = select(db, 'textThemes', {}, 'id').where('auditId', 'in', inList(auditIds));
      return (await found.execute()).sort((a, b) => bySwedish.compare(a.title, b.title));
    },
    add: (theme) => insert(db, 'textThemes', theme),
    rename: ({ id, auditId, title }, seen) =>
      changes(update(db, 'textThemes', { id, auditId, title: seen }, { title })),
    remove: (theme) => changes(erase(db, 'textThemes', { ...theme })),
  };
}
