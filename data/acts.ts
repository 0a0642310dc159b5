import type { Acts, Wanted } from '../surveys/accounts/storage.ts';
import { countRows, inList, insertOnce, run } from './queries.ts';
import { fromRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function actsIn(db: Db): Acts {
  const newestFirst = () => db.selectFrom('acts').selectAll().orderBy('at', 'desc').orderBy('id');
  const acts = ({ audits, besides, kinds }: Wanted) => {
    const found = db
      .selectFrom('acts')
      .where((row) =>
        row.or([row('auditId', 'in', inList(audits)), ...(besides ? [row('auditId', 'is', null)] : [])]),
      );
    return kinds ? found.where('kind', 'in', [...kinds]) : found;
  };
  return {
    add: async (...acts) => {
      await insertOnce(db, 'acts', acts.map(toRow), 'id');
    },
    some: async (wanted, skipped, most) => {
      const rows = acts(wanted).selectAll().orderBy('at', 'desc').orderBy('id');
      return (await rows.offset(skipped).limit(most).execute()).map(fromRow);
    },
    count: (wanted) => countRows(acts(wanted)),
    of: async (personId, since, most) => {
      const rows = newestFirst().where('personId', '=', personId).where('at', '>=', since);
      return (await rows.limit(most).execute()).map(fromRow);
    },
    eraseBefore: (day) => run(db.deleteFrom('acts').where('at', '<', day)),
  };
}
