import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * A collection keeps what has been changed of it since it opened. What was read in can be replaced, and is known in the bank by
 * its key and its digest; what was there before has none yet, and gets one when it is replaced.
 */
export const amendments: Migration = {
  name: '091-amendments',
  up: async (db) => {
    await sql`alter table collections add column amendments text not null default '[]'`.execute(db);
    await sql`alter table imported_summaries add column digest text not null default ''`.execute(db);
  },
};
