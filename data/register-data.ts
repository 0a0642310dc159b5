import type { RegisterData } from '../surveys/findings/storage.ts';
import type { Db } from './tables.ts';

export function registerDataIn(db: Db): RegisterData {
  return {
    ofAudit: async (auditId) => {
      const all = db.selectFrom('registerData').selectAll().where('auditId', '=', auditId);
      const rows = await all.orderBy('what').orderBy('period').orderBy('id').execute();
      return rows.map(({ addedBy: by, addedOn: on, ...datum }) => ({ ...datum, by, on }));
    },
    add: async ({ by: addedBy, on: addedOn, ...datum }) => {
      await db
        .insertInto('registerData')
        .values({ ...datum, addedBy, addedOn })
        .execute();
    },
    remove: async (id) => {
      await db.deleteFrom('registerData').where('id', '=', id).execute();
    },
  };
}
