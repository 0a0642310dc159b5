import type { Engine } from '../engine.ts';
import type { Db } from '../tables.ts';
import type { Migration } from './migration.ts';

/** Accounts that end, who made a link to choose a password, and passwords that others have had changed. */
export const accounts: Migration = {
  name: '060-accounts',
  up: async (db, engine) => {
    const { schema } = db;
    await schema.alterTable('people').addColumn('ended_on', 'text').execute();
    await schema
      .alterTable('people')
      .addColumn('password_judged', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await schema.alterTable('invitations').addColumn('made_by', 'text').execute();
    // Of those that are there it is not known when they began: they end.
    await db.deleteFrom('sessions').execute();
    await resets(db, engine);
    await schema.alterTable('versions').addColumn('after_reset', 'text').execute();
  },
};

async function resets({ schema }: Db, { withoutRowid }: Engine): Promise<void> {
  await withoutRowid(
    schema
      .createTable('resets')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('made_by', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('seen', 'integer', (column) => column.notNull())
      .addColumn('confirmed_by', 'text')
      .addColumn('confirmed_on', 'text')
      .addPrimaryKeyConstraint('resets_key', ['id']),
  ).execute();
  await withoutRowid(
    schema
      .createTable('paper_after_resets')
      .addColumn('collection_id', 'text', (column) => column.notNull())
      .addColumn('reset_id', 'text', (column) => column.notNull().references('resets.id'))
      .addPrimaryKeyConstraint('paper_after_resets_key', ['collection_id', 'reset_id']),
  ).execute();
}
