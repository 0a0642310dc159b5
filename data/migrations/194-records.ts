import type { Migration } from './migration.ts';

/** What is written down around audits, services and the county, of every kind alike; and what it was before. */
export const records: Migration = {
  name: '194-records',
  up: async ({ schema }) => {
    await schema
      .createTable('records')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('changed_by', 'text', (column) => column.notNull())
      .addColumn('changed_on', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createIndex('records_place')
      .on('records')
      .columns(['place', 'kind', 'number'])
      .unique()
      .execute();
    await schema
      .createTable('record_revisions')
      .addColumn('record_id', 'text', (column) => column.notNull().references('records.id'))
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('changed_by', 'text', (column) => column.notNull())
      .addColumn('changed_on', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('record_revisions_key', ['record_id', 'revision'])
      .execute();
  },
};
