import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** The day an audit was closed, and why where those who answered had not been told. */
export const closedAudits: Migration = {
  name: '197-closed-audits',
  up: async (db) => {
    await sql`alter table audits add column closed_on text`.execute(db);
    await sql`alter table audits add column untold_reason text`.execute(db);
  },
};
