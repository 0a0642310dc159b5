import type { Migration } from './migration.ts';

/** What staff have done. Rows are added; those of the last three years are neither changed nor taken away. */
export const acts: Migration = {
  name: '062-acts',
  up: async (db, { withoutRowid, keepAddedOnly }) => {
    await withoutRowid(
      db.schema
        .createTable('acts')
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('person_id', 'text')
        .addColumn('about_id', 'text')
        .addColumn('audit_id', 'text')
        .addColumn('what', 'text')
        .addColumn('after_reset', 'text')
        .addPrimaryKeyConstraint('acts_key', ['id']),
    ).execute();
    await db.schema.createIndex('acts_audit').on('acts').columns(['audit_id', 'at']).execute();
    await keepAddedOnly(db, 'acts', 'at', 3);
  },
};
