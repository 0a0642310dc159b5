import type { Register, RegisterEntry } from '../surveys/audits/storage.ts';
import { findAll, findOne, inList, insert, select } from './queries.ts';
import { fromRow, type Row, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function registerIn(db: Db): Register {
  const whole = (which: Partial<Row<RegisterEntry>>) => select(db, 'disclosedTables', which, 'position');
  return {
    find: (collectionId, edition) => findOne(whole({ collectionId, edition }), showEntry),
    ofCollections: (ids) =>
      findAll(
        db
          .selectFrom('disclosedTables')
          .select(['position', 'collectionId', 'edition', 'serviceId', 'audience', 'questionnaire'])
          .select(['openedOn', 'closedOn', 'answered'])
          .where('edition', '=', 2)
          .where('collectionId', 'in', inList(ids))
          .orderBy('position'),
        fromRow,
      ),
    ofCollectionsWhole: (ids) =>
      findAll(whole({ edition: 2 }).where('collectionId', 'in', inList(ids)), showEntry),
    ofServices: (ids, audience) =>
      findAll(whole({ audience }).where('serviceId', 'in', inList(ids)), showEntry),
    last: async () => {
      const highest = db.selectFrom('disclosedTables').select((row) => row.fn.max('position').as('last'));
      return (await highest.executeTakeFirst())?.last ?? 0;
    },
    add: (entry) => insert(db, 'disclosedTables', toRow(entry)),
  };
}

function showEntry(row: Row<RegisterEntry>): RegisterEntry {
  return fromRow(row) as RegisterEntry;
}
