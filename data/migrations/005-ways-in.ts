import type { Engine } from '../engine.ts';
import type { Db } from '../tables.ts';
import type { Migration } from './migration.ts';

/** Ways in beside the open link, visits that rest, answers held back, sheets typed in once, pictures and sounds. */
export const waysIn: Migration = {
  name: '005-ways-in',
  up: async (db, engine) => {
    await collections(db);
    await comings(db, engine);
    await resting(db, engine);
    await waiting(db, engine);
    await engine.keepNoSamples(db, 'pauses', 'wrapped');
    await engine.keepNoSamples(db, 'pauses', 'id');
    await engine.keepNoSamples(db, 'pauses', 'draft_id');
    await engine.keepNoSamples(db, 'held', 'body');
    await engine.keepNoSamples(db, 'sheets', 'sealed');
    await engine.keepNoSamples(db, 'codes', 'digest');
  },
};

async function collections({ schema }: Db): Promise<void> {
  const table = () => schema.alterTable('collections');
  await table()
    .addColumn('access', 'text', (column) => column.notNull().defaultTo('link'))
    .execute();
  await table().addColumn('tablet_code', 'text').execute();
  await table().addColumn('interview_code', 'text').execute();
  await table().addColumn('handed_out', 'integer').execute();
  await table()
    .addColumn('alarmed', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  // Two that happened to be alike would open one another's questions.
  await schema.createIndex('collections_tablet').unique().on('collections').column('tablet_code').execute();
  await schema
    .createIndex('collections_interview')
    .unique()
    .on('collections')
    .column('interview_code')
    .execute();
}

async function comings({ schema }: Db, { withoutRowid }: Engine): Promise<void> {
  await withoutRowid(
    schema
      .createTable('methods')
      .addColumn('collection_id', 'text', (column) => column.notNull().references('collections.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('way', 'text', (column) => column.notNull())
      .addColumn('help', 'text')
      .addPrimaryKeyConstraint('methods_key', ['collection_id', 'id']),
  ).execute();
  await withoutRowid(
    schema
      .createTable('codes')
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('collection_id', 'text', (column) => column.notNull().references('collections.id'))
      .addColumn('used', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('codes_key', ['digest']),
  ).execute();
  await schema.createIndex('codes_collection').on('codes').column('collection_id').execute();
}

async function resting({ schema }: Db, { withoutRowid }: Engine): Promise<void> {
  await withoutRowid(
    schema
      .createTable('pauses')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('collection_id', 'text', (column) => column.notNull().references('collections.id'))
      .addColumn('draft_id', 'text', (column) => column.notNull())
      .addColumn('wrapped', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('pauses_key', ['id']),
  ).execute();
  await withoutRowid(
    schema
      .createTable('files')
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('files_key', ['digest']),
  ).execute();
}

async function waiting({ schema }: Db, { withoutRowid }: Engine): Promise<void> {
  await withoutRowid(
    schema
      .createTable('held')
      .addColumn('collection_id', 'text', (column) => column.notNull().references('collections.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('held_key', ['collection_id', 'id']),
  ).execute();
  await withoutRowid(
    schema
      .createTable('sheets')
      .addColumn('collection_id', 'text', (column) => column.notNull().references('collections.id'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('entered_by', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('sheets_key', ['collection_id', 'number']),
  ).execute();
}
