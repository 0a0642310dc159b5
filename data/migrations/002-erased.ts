import type { Migration } from './migration.ts';

/** The day a collection's answers were erased. */
export const erased: Migration = {
  name: '002-erased',
  up: async ({ schema }) => {
    await schema.alterTable('collections').addColumn('erased_on', 'text').execute();
  },
};
