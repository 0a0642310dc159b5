import type { Engine } from '../engine.ts';
import type { Db } from '../tables.ts';
import type { Migration } from './migration.ts';

/** The first tables. None keeps a row number or a time that would tell in which order people answered. */
export const first: Migration = {
  name: '001-first',
  up: async (db, engine) => {
    await people(db, engine);
    await audits(db, engine);
    await collections(db, engine);
    await answers(db, engine);
  },
};

async function people({ schema }: Db, { withoutRowid }: Engine): Promise<void> {
  await withoutRowid(
    schema
      .createTable('people')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('email', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('password_hash', 'text')
      .addPrimaryKeyConstraint('people_key', ['id'])
      .addUniqueConstraint('people_email', ['email']),
  ).execute();
  await withoutRowid(
    schema
      .createTable('invitations')
      .addColumn('token_digest', 'text', (column) => column.notNull())
      .addColumn('email', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('last_day', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('invitations_key', ['token_digest']),
  ).execute();
  await withoutRowid(
    schema
      .createTable('sessions')
      .addColumn('id_digest', 'text', (column) => column.notNull())
      .addColumn('data', 'text', (column) => column.notNull())
      .addColumn('expires', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('sessions_key', ['id_digest']),
  ).execute();
}

async function audits({ schema }: Db, { withoutRowid }: Engine): Promise<void> {
  await withoutRowid(
    schema
      .createTable('services')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('county', 'text', (column) => column.notNull())
      .addColumn('municipality', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('services_key', ['id'])
      .addUniqueConstraint('services_name', ['municipality', 'name']),
  ).execute();
  await withoutRowid(
    schema
      .createTable('audits')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('commissioner', 'text', (column) => column.notNull())
      .addColumn('auditors', 'text', (column) => column.notNull())
      .addColumn('contact', 'text', (column) => column.notNull())
      .addColumn('feedback', 'text', (column) => column.notNull())
      .addColumn('kept_until', 'text', (column) => column.notNull())
      .addColumn('term', 'text', (column) => column.notNull())
      .addColumn('template', 'text', (column) => column.notNull())
      .addColumn('k', 'integer', (column) => column.notNull())
      .addColumn('k_cut', 'integer', (column) => column.notNull())
      .addColumn('invented', 'integer', (column) => column.notNull())
      .addColumn('created_on', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('audits_key', ['id']),
  ).execute();
  await withoutRowid(
    schema
      .createTable('frozen_questionnaires')
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('frozen_questionnaires_key', ['digest']),
  ).execute();
  await withoutRowid(
    schema
      .createTable('imported_questionnaires')
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('imported_questionnaires_key', ['key']),
  ).execute();
}

async function collections({ schema }: Db, { withoutRowid }: Engine): Promise<void> {
  await withoutRowid(
    schema
      .createTable('collections')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('audit_id', 'text', (column) => column.notNull().references('audits.id'))
      .addColumn('service_id', 'text', (column) => column.notNull().references('services.id'))
      .addColumn('audience', 'text', (column) => column.notNull())
      .addColumn('round', 'integer', (column) => column.notNull())
      .addColumn('nature', 'text', (column) => column.notNull())
      .addColumn('questionnaire', 'text', (column) =>
        column.notNull().references('frozen_questionnaires.digest'),
      )
      .addColumn('form', 'text', (column) => column.notNull())
      .addColumn('layout', 'text', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('invited', 'integer', (column) => column.notNull())
      .addColumn('last_day', 'text')
      .addColumn('k', 'integer', (column) => column.notNull())
      .addColumn('k_cut', 'integer', (column) => column.notNull())
      .addColumn('opened_on', 'text')
      .addColumn('closed_on', 'text')
      .addColumn('settled', 'integer', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('told_answered', 'integer')
      .addColumn('told_on', 'text')
      .addPrimaryKeyConstraint('collections_key', ['id'])
      .addUniqueConstraint('collections_code', ['code'])
      .addUniqueConstraint('collections_unit', ['audit_id', 'service_id', 'audience', 'round']),
  ).execute();
}

async function answers({ schema }: Db, { withoutRowid }: Engine): Promise<void> {
  await withoutRowid(
    schema
      .createTable('responses')
      .addColumn('collection_id', 'text', (column) => column.notNull().references('collections.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('responses_key', ['collection_id', 'id']),
  ).execute();
  await withoutRowid(
    schema
      .createTable('texts')
      .addColumn('collection_id', 'text', (column) => column.notNull().references('collections.id'))
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('texts_key', ['collection_id', 'id']),
  ).execute();
  await withoutRowid(
    schema
      .createTable('drafts')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('collection_id', 'text', (column) => column.notNull().references('collections.id'))
      .addColumn('sealed', 'text')
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('drafts_key', ['id']),
  ).execute();
}
