import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What is said of findings becomes what is said of findings and of proposals. */
export const conclusionComments: Migration = {
  name: '181-conclusion-comments',
  up: async (db) => {
    await db.schema
      .createTable('conclusion_comments')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('about', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('written_by', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('resolved_by', 'text')
      .addColumn('resolved_on', 'text')
      .addColumn('resolved_how', 'text')
      .execute();
    await db.schema
      .createIndex('conclusion_comments_about')
      .on('conclusion_comments')
      .column('about')
      .execute();
    await sql`insert into conclusion_comments
      select id, finding_id, number, written_by, day, words, resolved_by, resolved_on, resolved_how
      from finding_comments`.execute(db);
    await db.schema.dropTable('finding_comments').execute();
  },
};
