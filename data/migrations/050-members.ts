import { sql } from 'kysely';
import type { Db } from '../tables.ts';
import type { Migration } from './migration.ts';

/**
 * Whoever is in an audit, not its auditors alone. FoU and readers were in every audit until now, and nobody is shut out
 * of what they have by an upgrade. Auditors stay in those that they are in the team of.
 */
export const members: Migration = {
  name: '050-members',
  up: async (db) => {
    await db.schema.alterTable('teams').renameTo('members').execute();
    await db.schema.createIndex('members_person').on('members').columns(['person_id', 'audit_id']).execute();
    await letInWhoWereEverywhere(db);
  },
};

async function letInWhoWereEverywhere(db: Db): Promise<void> {
  await sql`insert into members (audit_id, person_id)
    select audits.id, people.id from audits cross join people
    where people.role in ('fou', 'reader') and not exists (
      select 1 from members where members.audit_id = audits.id and members.person_id = people.id)`.execute(
    db,
  );
}
