import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Where in the county a service lies, who answers for it, whom it shares people with, and whether it is a pilot. */
export const servicePlaces: Migration = {
  name: '101-services',
  up: async (db) => {
    for (const added of [
      sql`add column county_part text`,
      sql`add column authorities text not null default '[]'`,
      sql`add column site text`,
      sql`add column pilot integer not null default 0`,
      sql`add column joins text not null default '[]'`,
    ])
      await sql`alter table services ${added}`.execute(db);
  },
};
