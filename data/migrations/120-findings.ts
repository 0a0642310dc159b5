import type { Db } from '../tables.ts';
import type { Migration } from './migration.ts';

/** What auditors conclude and propose, what is said of it, and what registers say. */
export const findings: Migration = {
  name: '120-findings',
  up: async (db) => {
    await findingsTable(db);
    await proposalsTable(db);
    await commentsTable(db);
    await registerTable(db);
  },
};

async function findingsTable({ schema }: Db): Promise<void> {
  await schema
    .createTable('findings')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('audit_id', 'text', (column) => column.notNull().references('audits.id'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('heading', 'text', (column) => column.notNull())
    .addColumn('area', 'text')
    .addColumn('verdict', 'text')
    .addColumn('reason', 'text')
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('evidence', 'text', (column) => column.notNull())
    .addColumn('decisions', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('findings_audit').on('findings').column('audit_id').execute();
}

async function proposalsTable({ schema }: Db): Promise<void> {
  await schema
    .createTable('proposals')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('audit_id', 'text', (column) => column.notNull().references('audits.id'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('addressed', 'text', (column) => column.notNull())
    .addColumn('guideline', 'text')
    .addColumn('findings', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('decisions', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('proposals_audit').on('proposals').column('audit_id').execute();
}

async function commentsTable({ schema }: Db): Promise<void> {
  await schema
    .createTable('finding_comments')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('finding_id', 'text', (column) => column.notNull().references('findings.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('written_by', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('resolved_by', 'text')
    .addColumn('resolved_on', 'text')
    .addColumn('resolved_how', 'text')
    .execute();
  await schema.createIndex('finding_comments_finding').on('finding_comments').column('finding_id').execute();
}

async function registerTable({ schema }: Db): Promise<void> {
  await schema
    .createTable('register_data')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('audit_id', 'text', (column) => column.notNull().references('audits.id'))
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('added_by', 'text', (column) => column.notNull())
    .addColumn('added_on', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('register_data_audit').on('register_data').column('audit_id').execute();
}
