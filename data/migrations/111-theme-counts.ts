import type { Migration } from './migration.ts';

/** How many texts themes have, as it was told at release. No tie to audits and themes: it outlives both, as the register does. */
export const themeCounts: Migration = {
  name: '111-theme-counts',
  up: async ({ schema }, { withoutRowid }) => {
    await withoutRowid(
      schema
        .createTable('disclosed_themes')
        .addColumn('audit_id', 'text', (column) => column.notNull())
        .addColumn('audience', 'text', (column) => column.notNull())
        .addColumn('round', 'integer', (column) => column.notNull())
        .addColumn('counts', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('disclosed_themes_key', ['audit_id', 'audience', 'round']),
    ).execute();
  },
};
