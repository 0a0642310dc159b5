import type { Db } from '../tables.ts';
import type { Migration } from './migration.ts';

/** Drafts of reports that others have been given to check, their links, and what was said and answered. */
export const factChecks: Migration = {
  name: '180-fact-checks',
  up: async (db) => {
    await checksTable(db);
    await linksTable(db);
    await commentsTable(db);
  },
};

async function checksTable({ schema }: Db): Promise<void> {
  await schema
    .createTable('fact_checks')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('audit_id', 'text', (column) => column.notNull().references('audits.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('made_on', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('last_day', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('answers_shown', 'integer', (column) => column.notNull())
    .addColumn('draft', 'text', (column) => column.notNull())
    .addUniqueConstraint('fact_checks_number', ['audit_id', 'number'])
    .execute();
}

async function linksTable({ schema }: Db): Promise<void> {
  await schema
    .createTable('fact_check_links')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('fact_check_id', 'text', (column) => column.notNull().references('fact_checks.id'))
    .addColumn('token_digest', 'text', (column) => column.notNull().unique())
    .addColumn('receiver', 'text', (column) => column.notNull())
    .addColumn('made_on', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('ended_on', 'text')
    // In the order they were made.
    .addColumn('number', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('fact_check_links_check').on('fact_check_links').column('fact_check_id').execute();
}

async function commentsTable({ schema }: Db): Promise<void> {
  await schema
    .createTable('fact_comments')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('fact_check_id', 'text', (column) => column.notNull().references('fact_checks.id'))
    .addColumn('link_id', 'text', (column) => column.notNull().references('fact_check_links.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('chapter', 'text')
    .addColumn('title', 'text')
    .addColumn('said_by', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('entries', 'text', (column) => column.notNull())
    .addColumn('answered', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('fact_comments_check').on('fact_comments').column('fact_check_id').execute();
  await schema.createIndex('fact_comments_link').on('fact_comments').column('link_id').execute();
}
