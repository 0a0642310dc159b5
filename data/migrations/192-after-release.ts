import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** The day that the words of a fact check were erased. */
export const afterRelease: Migration = {
  name: '192-after-release',
  up: async (db) => {
    await sql`alter table fact_checks add column erased_on text`.execute(db);
  },
};
