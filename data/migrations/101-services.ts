import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Where in the county a service lies, who answers for it, whom it shares people with, and whether it is a pilot. */
export const servicePlaces: Migration = {
  name: '101-services',
  up: async (db) => {
    for (const column of [
      'county_part text',
      "authorities text not null default '[]'",
      'site text',
      'pilot integer not null default 0',
      "joins text not null default '[]'",
    ])
      await sql`alter table services add column ${sql.raw(column)}`.execute(db);
  },
};
