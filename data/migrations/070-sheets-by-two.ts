import type { Migration } from './migration.ts';

/**
 * How far a paper sheet has come between the two who type it in, and what is kept of one that was thrown away. A sheet that
 * waits from before has been typed in once; whether it holds words is sealed, so its first person is asked to read it.
 */
export const sheetsByTwo: Migration = {
  name: '070-sheets-by-two',
  up: async (db, { keepNoSamples }) => {
    const sheets = () => db.schema.alterTable('sheets');
    await sheets()
      .addColumn('state', 'text', (column) => column.notNull().defaultTo('once'))
      .execute();
    await sheets().addColumn('second_by', 'text').execute();
    await sheets()
      .addColumn('unread', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
    await sheets()
      .addColumn('far', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await sheets().addColumn('typed_anew', 'text').execute();
    await sheets()
      .addColumn('turn', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await sheets().addColumn('progress', 'text').execute();
    await keepNoSamples(db, 'sheets', 'progress');
    await db.schema
      .createTable('sheet_removals')
      .addColumn('collection_id', 'text', (column) => column.notNull().references('collections.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('removed_by', 'text', (column) => column.notNull())
      .addColumn('second_by', 'text')
      .addColumn('far', 'integer', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('sheet_removals_key', ['collection_id', 'id'])
      .execute();
  },
};
