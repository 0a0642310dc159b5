import type { Migration } from './migration.ts';

/** What FoU has changed of when a service counts as integrated; audits without a row have the usual rules. */
export const integrationRules: Migration = {
  name: '140-integration-rules',
  up: async ({ schema }, { withoutRowid }) => {
    await withoutRowid(
      schema
        .createTable('integration_rules')
        .addColumn('audit_id', 'text', (column) => column.notNull().references('audits.id'))
        .addColumn('rules', 'text', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('integration_rules_key', ['audit_id']),
    ).execute();
  },
};
