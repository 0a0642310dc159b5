import { sql } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Db } from '../tables.ts';
import type { Migration } from './migration.ts';

/**
 * The register of what has been told of closed collections. Those that are there have been opened with the promise of the
 * first edition of the rules; those that have closed have been told by it, and enter the register with that at the start.
 */
export const register: Migration = {
  name: '100-register',
  up: async (db, engine) => {
    await told(db, engine);
    for (const added of [
      sql`add column edition integer not null default 2`,
      sql`add column told_by_first integer not null default 0`,
      sql`add column released_on text`,
      sql`add column released_by text`,
      sql`add column open_link_reason text`,
      sql`add column over_invited_reason text`,
    ])
      await sql`alter table collections ${added}`.execute(db);
    await sql`update collections set edition = 1 where status <> 'planned'`.execute(db);
    await sql`update collections set told_by_first = 1
      where status = 'closed' and nature = 'anonymous' and erased_on is null`.execute(db);
  },
};

/** No tie to collections and audits: it outlives both. */
async function told({ schema }: Db, { withoutRowid }: Engine): Promise<void> {
  await withoutRowid(
    schema
      .createTable('disclosed_tables')
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('collection_id', 'text', (column) => column.notNull())
      .addColumn('edition', 'integer', (column) => column.notNull())
      .addColumn('service_id', 'text', (column) => column.notNull())
      .addColumn('audience', 'text', (column) => column.notNull())
      .addColumn('questionnaire', 'text', (column) => column.notNull())
      .addColumn('opened_on', 'text', (column) => column.notNull())
      .addColumn('closed_on', 'text', (column) => column.notNull())
      .addColumn('answered', 'integer')
      .addColumn('tables', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('disclosed_tables_key', ['position'])
      .addUniqueConstraint('disclosed_tables_once', ['collection_id', 'edition']),
  ).execute();
}
