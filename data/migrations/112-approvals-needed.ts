import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * How many have to approve a quote is kept with it: what needed two must not be let out by one when an account ends. Those
 * that are there need what they needed on the day of the migration.
 */
export const approvalsNeeded: Migration = {
  name: '112-approvals-needed',
  up: async (db) => {
    await sql`alter table quotes add column needed integer not null default 1`.execute(db);
    await sql`update quotes set needed = 2 where (
      select count(*) from members join people on people.id = members.person_id
      where members.audit_id = quotes.audit_id and people.role = 'auditor' and people.ended_on is null) > 1`.execute(
      db,
    );
  },
};
