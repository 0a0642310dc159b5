import type { Migration } from './migration.ts';

/** The form that a paper sheet was typed in on, so that a form sent twice is one sheet. Earlier ones have none. */
export const sheetEntries: Migration = {
  name: '006-sheet-entries',
  up: async (db, { keepNoSamples }) => {
    await db.schema.alterTable('sheets').addColumn('entry', 'text').execute();
    // Both engines let any number of rows be without.
    await db.schema
      .createIndex('sheets_entry')
      .unique()
      .on('sheets')
      .columns(['collection_id', 'entry'])
      .execute();
    await keepNoSamples(db, 'sheets', 'entry');
  },
};
