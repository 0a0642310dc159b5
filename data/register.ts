import type { Register, RegisterEntry } from '../surveys/audits/storage.ts';
import { inList } from './in-list.ts';
import { fromRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function registerIn(db: Db): Register {
  return {
    find: async (collectionId, edition) => {
      const row = await db
        .selectFrom('disclosedTables')
        .selectAll()
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
    ofCollectionsWhole: async (ids) => {
      const rows = await db
        .selectFrom('disclosedTables')
        .selectAll()
        .where('edition', '=', 2)
        .where('collectionId', 'in', inList(ids))
        .orderBy('position')
        .execute();
      return rows.map((row) => fromRow(row) as RegisterEntry);
    },
    ofServices: async (ids, audience) => {
      const rows = await db
        .selectFrom('disclosedTables')
        .selectAll()
        .where('serviceId', 'in', inList(ids))
        .where('audience', '=', audience)
        .orderBy('position')
        .execute();
      return rows.map((row) => fromRow(row) as RegisterEntry);
    },
    last: async () => {
      const highest = db.selectFrom('disclosedTables').select((row) => row.fn.max('position').as('last'));
      return (await highest.executeTakeFirst())?.last ?? 0;
    },
    add: async (entry) => {
      await db.insertInto('disclosedTables').values(toRow(entry)).execute();
    },
  };
}
