import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** A collection keeps what has been changed of it since it opened. */
export const amendments: Migration = {
  name: '091-amendments',
  up: async (db) => {
    await sql`alter table collections add column amendments text not null default '[]'`.execute(db);
  },
};
