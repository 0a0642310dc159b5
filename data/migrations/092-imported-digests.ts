import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * What was read in can be replaced, and is known in the bank by its key and its digest. What was there before has none yet,
 * and gets one when it is replaced.
 */
export const importedDigests: Migration = {
  name: '092-imported-digests',
  up: async (db) => {
    await sql`alter table imported_summaries add column digest text not null default ''`.execute(db);
  },
};
