import type { Register, RegisterEntry } from '../surveys/audits/storage.ts';
import { inList, run } from './queries.ts';
import { fromRow, type Row, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function registerIn(db: Db): Register {
  const whole = () => db.selectFrom('disclosedTables').selectAll().orderBy('position');
  return {
    find: async (collectionId, edition) => {
      const row = await whole()
        .where((row) => row.and({ collectionId, edition }))
        .executeTakeFirst();
      return row && (fromRow(row) as RegisterEntry);
    },
    ofCollections: async (ids) => {
      const rows = await db
        .selectFrom('disclosedTables')
        .select(['position', 'collectionId', 'edition', 'serviceId', 'audience', 'questionnaire'])
        .select(['openedOn', 'closedOn', 'answered'])
        .where('edition', '=', 2)
        .where('collectionId', 'in', inList(ids))
        .orderBy('position')
        .execute();
      return rows.map(fromRow);
    },
    ofCollectionsWhole: (ids) =>
      wholeIn(whole().where('edition', '=', 2).where('collectionId', 'in', inList(ids))),
    ofServices: (ids, audience) =>
      wholeIn(whole().where('serviceId', 'in', inList(ids)).where('audience', '=', audience)),
    last: async () => {
      const highest = db.selectFrom('disclosedTables').select((row) => row.fn.max('position').as('last'));
      return (await highest.executeTakeFirst())?.last ?? 0;
    },
    add: (entry) => run(db.insertInto('disclosedTables').values(toRow(entry))),
  };
}

async function wholeIn(rows: {
  execute(): Promise<readonly Row<RegisterEntry>[]>;
}): Promise<readonly RegisterEntry[]> {
  return (await rows.execute()).map((row) => fromRow(row) as RegisterEntry);
}
