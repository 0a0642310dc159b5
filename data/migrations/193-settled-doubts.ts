import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What speaks against a released report, and in spite of which its auditors let it stand. */
export const settledDoubts: Migration = {
  name: '193-settled-doubts',
  up: async (db) => {
    await sql`alter table released_reports add column settled text`.execute(db);
  },
};
