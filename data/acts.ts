import type { Acts, Wanted } from '../surveys/accounts/storage.ts';
import { inList } from './in-list.ts';
import { fromRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function actsIn(db: Db): Acts {
  const acts = ({ audits, besides, kinds }: Wanted) => {
    const found = db
      .selectFrom('acts')
      .where((row) =>
        row.or([row('auditId', 'in', inList(audits)), ...(besides ? [row('auditId', 'is', null)] : [])]),
      );
    return kinds ? found.where('kind', 'in', [...kinds]) : found;
  };
  return {
    add: async (act) => {
      await db
        .insertInto('acts')
        .values(toRow(act))
        .onConflict((same) => same.column('id').doNothing())
        .execute();
    },
    some: async (wanted, skipped, most) => {
      const rows = acts(wanted).selectAll().orderBy('at', 'desc').orderBy('id');
      return (await rows.offset(skipped).limit(most).execute()).map(fromRow);
    },
    count: async (wanted) => {
      const counted = acts(wanted).select((row) => row.fn.countAll<number>().as('n'));
      return (await counted.executeTakeFirstOrThrow()).n;
    },
    of: async (personId, since, most) => {
      const rows = db
        .selectFrom('acts')
        .selectAll()
        .where('personId', '=', personId)
        .where('at', '>=', since);
      return (await rows.orderBy('at', 'desc').orderBy('id').limit(most).execute()).map(fromRow);
    },
    eraseBefore: async (day) => {
      await db.deleteFrom('acts').where('at', '<', day).execute();
    },
  };
}
