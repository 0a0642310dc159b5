import type { RegisterData } from '../surveys/findings/storage.ts';
import { erase, findAll, insert, run, select } from './queries.ts';
import type { Db } from './tables.ts';

export function registerDataIn(db: Db): RegisterData {
  return {
    ofAudit: (auditId) =>
      findAll(
        select(db, 'registerData', { auditId }, 'what', 'period', 'id'),
        ({ addedBy: by, addedOn: on, ...datum }) => ({ ...datum, by, on }),
      ),
    add: ({ by: addedBy, on: addedOn, ...datum }) =>
      insert(db, 'registerData', { ...datum, addedBy, addedOn }),
    remove: (id) => run(erase(db, 'registerData', { id })),
  };
}
