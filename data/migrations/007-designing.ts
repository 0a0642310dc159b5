import type { Db } from '../tables.ts';
import type { Migration } from './migration.ts';

/** Questionnaires in the making: teams, designs with every revision, approved versions, comments, hushed alarms. */
export const designing: Migration = {
  name: '007-designing',
  up: async (db) => {
    await teams(db);
    await designs(db);
    await talk(db);
    await db.schema.alterTable('collections').addColumn('version_id', 'text').execute();
    await db.schema
      .alterTable('imported_questionnaires')
      .addColumn('notes', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
  },
};

async function teams({ schema }: Db): Promise<void> {
  await schema
    .createTable('teams')
    .addColumn('audit_id', 'text', (column) => column.notNull().references('audits.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
    .addPrimaryKeyConstraint('teams_key', ['audit_id', 'person_id'])
    .execute();
}

async function designs({ schema }: Db): Promise<void> {
  await schema
    .createTable('designs')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('audit_id', 'text', (column) => column.notNull().references('audits.id'))
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('designs_audit').on('designs').column('audit_id').execute();
  await schema
    .createTable('revisions')
    .addColumn('design_id', 'text', (column) => column.notNull().references('designs.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('revisions_key', ['design_id', 'revision'])
    .execute();
  await schema
    .createTable('versions')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('design_id', 'text', (column) => column.notNull().references('designs.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('mend', 'integer', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('approved_by', 'text', (column) => column.notNull())
    .addColumn('approved_on', 'text', (column) => column.notNull())
    .addUniqueConstraint('versions_number', ['design_id', 'number', 'mend'])
    .execute();
}

async function talk({ schema }: Db): Promise<void> {
  await schema
    .createTable('comments')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('design_id', 'text', (column) => column.notNull().references('designs.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('question', 'text')
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('proposal', 'text')
    .addColumn('person_id', 'text')
    .addColumn('guest', 'text')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('settled_by', 'text')
    .addColumn('settled_on', 'text')
    .addColumn('settled_how', 'text')
    .execute();
  await schema.createIndex('comments_design').on('comments').column('design_id').execute();
  await schema
    .createTable('comment_links')
    .addColumn('token_digest', 'text', (column) => column.notNull().primaryKey())
    .addColumn('design_id', 'text', (column) => column.notNull().references('designs.id'))
    .addColumn('last_day', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('hushes')
    .addColumn('design_id', 'text', (column) => column.notNull().references('designs.id'))
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('words_digest', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('hushed_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('hushes_key', ['design_id', 'rule', 'place', 'words_digest'])
    .execute();
  await schema
    .createTable('translations')
    .addColumn('design_id', 'text', (column) => column.notNull().references('designs.id'))
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('checked_by', 'text')
    .addColumn('checked_on', 'text')
    .addPrimaryKeyConstraint('translations_key', ['design_id', 'language', 'place'])
    .execute();
}
