import type { Db } from '../tables.ts';
import type { Migration } from './migration.ts';

/** Reports as they were released, with their files, and long work that is being done. */
export const releasedReports: Migration = {
  name: '170-released-reports',
  up: async (db) => {
    await reportsTable(db);
    await filesTable(db);
    await makingsTable(db);
  },
};

async function reportsTable({ schema }: Db): Promise<void> {
  await schema
    .createTable('released_reports')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('audit_id', 'text', (column) => column.notNull().references('audits.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('released_on', 'text', (column) => column.notNull())
    .addColumn('released_by', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('changes', 'text', (column) => column.notNull())
    .addColumn('public_token', 'text', (column) => column.unique())
    .addColumn('withdrawn_on', 'text')
    .addColumn('withdrawn_by', 'text')
    .addColumn('withdrawn_why', 'text')
    .addUniqueConstraint('released_reports_number', ['audit_id', 'number'])
    .execute();
}

async function filesTable({ schema }: Db): Promise<void> {
  await schema
    .createTable('released_files')
    .addColumn('release_id', 'text', (column) => column.notNull().references('released_reports.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('cut', 'text', (column) => column.notNull())
    .addColumn('language', 'text')
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('released_files_key', ['release_id', 'name'])
    .execute();
}

/** One row for each thing that something is made of: the last time. */
async function makingsTable({ schema }: Db): Promise<void> {
  await schema
    .createTable('makings')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('done', 'integer', (column) => column.notNull())
    .addColumn('of', 'integer', (column) => column.notNull())
    .addColumn('input', 'text', (column) => column.notNull())
    .addColumn('result', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('makings_key', ['kind', 'about'])
    .execute();
}
