import { digestOf } from '../../surveys/questionnaires/digest.ts';
import { summaryOf } from '../../surveys/questionnaires/summary.ts';
import type { Db } from '../tables.ts';
import type { Migration } from './migration.ts';

/**
 * Summaries of questionnaires, in tables of their own: SQLite reads through a whole body to reach a column behind it.
 * Those that are there already are summed up as they are read, a few at a time.
 */
export const summaries: Migration = {
  name: '020-summaries',
  up: async (db) => {
    await makeTables(db);
    await fillDesigns(db);
    await fillFrozen(db);
    await fillImported(db);
  },
};

async function makeTables({ schema }: Db): Promise<void> {
  await schema
    .createTable('design_summaries')
    .addColumn('design_id', 'text', (column) => column.notNull().primaryKey().references('designs.id'))
    .addColumn('audit_id', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('design_summaries_audit').on('design_summaries').column('audit_id').execute();
  await schema
    .createTable('frozen_summaries')
    .addColumn('digest', 'text', (column) => column.notNull().primaryKey())
    .addColumn('summary', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('imported_summaries')
    .addColumn('key', 'text', (column) => column.notNull().primaryKey())
    .addColumn('summary', 'text', (column) => column.notNull())
    .execute();
}

async function fillDesigns(db: Db): Promise<void> {
  const rows = await db.selectFrom('designs').select(['id', 'auditId']).orderBy('id').execute();
  for (const { id, auditId } of rows) {
    const { body } = await db
      .selectFrom('designs')
      .select('body')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const design = readBody(body);
    await db
      .insertInto('designSummaries')
      .values({
        designId: id,
        auditId,
        digest: digestOf(design),
        summary: JSON.stringify(summaryOf(design)),
      })
      .execute();
  }
}

async function fillFrozen(db: Db): Promise<void> {
  const rows = await db.selectFrom('frozenQuestionnaires').select('digest').orderBy('digest').execute();
  for (const { digest } of rows) {
    const { body } = await db
      .selectFrom('frozenQuestionnaires')
      .select('body')
      .where('digest', '=', digest)
      .executeTakeFirstOrThrow();
    const row = { digest, summary: JSON.stringify(summaryOf(readBody(body))) };
    await db.insertInto('frozenSummaries').values(row).execute();
  }
}

async function fillImported(db: Db): Promise<void> {
  const rows = await db.selectFrom('importedQuestionnaires').select(['key', 'body']).execute();
  for (const { key, body } of rows) {
    const row = { key, summary: JSON.stringify(summaryOf(readBody(body))) };
    await db.insertInto('importedSummaries').values(row).execute();
  }
}

/** What no version of ours has written keeps nobody from starting: it is a questionnaire without anything in it. */
function readBody(body: string): Parameters<typeof summaryOf>[0] {
  return { key: '', title: {}, areas: {}, sections: [], ...JSON.parse(body) };
}
