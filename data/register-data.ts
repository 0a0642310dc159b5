import type { RegisterData } from '../surveys/findings/storage.ts';
import { run } from './queries.ts';
import type { Db } from './tables.ts';

export function registerDataIn(db: Db): RegisterData {
  return {
    ofAudit: async (auditId) => {
      const all = db.selectFrom('registerData').selectAll().where('auditId', '=', auditId);
      const rows = await all.orderBy('what').orderBy('period').orderBy('id').execute();
      return rows.map(({ addedBy: by, addedOn: on, ...datum }) => ({ ...datum, by, on }));
    },
    add: ({ by: addedBy, on: addedOn, ...datum }) =>
      run(db.insertInto('registerData').values({ ...datum, addedBy, addedOn })),
    remove: (id) => run(db.deleteFrom('registerData').where('id', '=', id)),
  };
}
