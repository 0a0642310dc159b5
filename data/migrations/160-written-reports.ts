import type { Db } from '../tables.ts';
import type { Migration } from './migration.ts';

/** What auditors write in the report of an audit, every revision of it, and what is said of its chapters. */
export const writtenReports: Migration = {
  name: '160-written-reports',
  up: async (db, { withoutRowid }) => {
    await writtenTable(db);
    await withoutRowid(
      db.schema
        .createTable('written_revisions')
        .addColumn('audit_id', 'text', (column) => column.notNull().references('written_reports.audit_id'))
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('changed_by', 'text', (column) => column.notNull())
        .addColumn('changed_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('written_revisions_key', ['audit_id', 'revision']),
    ).execute();
    await commentsTable(db);
  },
};

async function writtenTable({ schema }: Db): Promise<void> {
  await schema
    .createTable('written_reports')
    .addColumn('audit_id', 'text', (column) => column.notNull().primaryKey().references('audits.id'))
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('logo', 'text')
    .execute();
}

async function commentsTable({ schema }: Db): Promise<void> {
  await schema
    .createTable('report_comments')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('audit_id', 'text', (column) => column.notNull().references('audits.id'))
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('written_by', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('resolved_by', 'text')
    .addColumn('resolved_on', 'text')
    .addColumn('resolved_how', 'text')
    .execute();
  await schema.createIndex('report_comments_audit').on('report_comments').column('audit_id').execute();
}
