import type { Sorting } from '../surveys/free-texts/storage.ts';
import { findAll, insertOver, run, select } from './queries.ts';
import type { Db } from './tables.ts';

export function sortingIn(db: Db): Sorting {
  return {
    touch: async (auditId, personId, at, forgetting) => {
      await run(db.deleteFrom('textSorters').where('at', '<', forgetting));
      await insertOver(db, 'textSorters', [{ auditId, personId, at }], ['auditId', 'personId']);
    },
    since: (auditId, at) =>
      findAll(
        select(db, 'textSorters', { auditId }, 'personId').where('at', '>=', at),
        ({ personId }) => personId,
      ),
  };
}
