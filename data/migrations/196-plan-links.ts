import type { Migration } from './migration.ts';

/** Links by which those who lead a service answer the proposals of a released report. */
export const planLinks: Migration = {
  name: '196-plan-links',
  up: async ({ schema }) => {
    await schema
      .createTable('plan_links')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('audit_id', 'text', (column) => column.notNull().references('audits.id'))
      .addColumn('token_digest', 'text', (column) => column.notNull().unique())
      .addColumn('receiver', 'text', (column) => column.notNull())
      .addColumn('last_day', 'text', (column) => column.notNull())
      .addColumn('made_on', 'text', (column) => column.notNull())
      .addColumn('made_by', 'text', (column) => column.notNull())
      .addColumn('ended_on', 'text')
      .addColumn('drafts', 'text', (column) => column.notNull())
      // In the order they were made.
      .addColumn('number', 'integer', (column) => column.notNull())
      .execute();
    await schema.createIndex('plan_links_audit').on('plan_links').column('audit_id').execute();
  },
};
