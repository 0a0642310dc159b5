import type { Migration } from './migration.ts';

/** A second factor for those who want one: a secret, sealed, and codes for when the telephone is gone. */
export const secondFactors: Migration = {
  name: '061-second-factors',
  up: async ({ schema }, { withoutRowid }) => {
    await withoutRowid(
      schema
        .createTable('second_factors')
        .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
        .addColumn('sealed', 'text', (column) => column.notNull())
        .addColumn('since', 'text', (column) => column.notNull())
        .addColumn('last_step', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('second_factors_key', ['person_id']),
    ).execute();
    await withoutRowid(
      schema
        .createTable('recovery_codes')
        .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
        .addColumn('digest', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('recovery_codes_key', ['person_id', 'digest']),
    ).execute();
  },
};
