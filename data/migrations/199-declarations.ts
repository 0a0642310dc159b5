import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * Auditors declare in each audit that they are not users of what they audit. Audits from before that was asked are without.
 * And the organisation that somebody belongs to.
 */
export const declarations: Migration = {
  name: '199-declarations',
  up: async (db) => {
    await sql`alter table audits add column declares integer not null default 0`.execute(db);
    await sql`alter table members add column signed_on text`.execute(db);
    await sql`alter table people add column organisation text`.execute(db);
  },
};
