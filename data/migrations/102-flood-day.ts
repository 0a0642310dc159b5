import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** A flood warning is told with the next day's number, so the day on which it came is kept. Earlier ones have been told. */
export const floodDay: Migration = {
  name: '102-flood-day',
  up: async (db) => {
    await sql`alter table collections add column flood_warning_on text`.execute(db);
  },
};
