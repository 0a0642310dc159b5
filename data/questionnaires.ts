import type { Questionnaire } from '../surveys/questionnaires/definition.ts';
import { digestOf } from '../surveys/questionnaires/digest.ts';
import { type Summary, summaryOf } from '../surveys/questionnaires/summary.ts';
import type { Questionnaires } from '../surveys/storage.ts';
import { atomically, changes, findAll, findOne } from './queries.ts';
import type { Db } from './tables.ts';

/** Kept as JSON text, byte for byte: they were checked before they came here, and are not parsed by zod again. */
export function questionnairesIn(db: Db): Questionnaires {
  const imported = () => db.selectFrom('importedQuestionnaires').select(['body', 'notes']);
  return {
    /** The summary first: none that is frozen is ever without one. */
    freeze: async (digest, questionnaire) => {
      await db
        .insertInto('frozenSummaries')
        .values({ digest, summary: JSON.stringify(summaryOf(questionnaire)) })
        .onConflict((same) => same.column('digest').doNothing())
        .execute();
      await db
        .insertInto('frozenQuestionnaires')
        .values({ digest, body: JSON.stringify(questionnaire) })
        .onConflict((same) => same.column('digest').doNothing())
        .execute();
    },
    frozen: (digest) => {
      const frozen = db.selectFrom('frozenQuestionnaires').select('body');
      return findOne(frozen.where('digest', '=', digest), showQuestionnaire);
    },
    imported: () => findAll(imported().orderBy('key'), showQuestionnaire),
    importedByKey: (key) => findOne(imported().where('key', '=', key), showQuestionnaire),
    importedSummaries: () =>
      findAll(
        db.selectFrom('importedSummaries').select('summary').orderBy('key'),
        ({ summary }) => JSON.parse(summary) as Summary,
      ),
    addImported: (questionnaire, notes = '') =>
      atomically(db, async (db) => {
        const { key } = questionnaire;
        const row = { key, body: JSON.stringify(questionnaire), notes };
        await db.insertInto('importedQuestionnaires').values(row).execute();
        const summary = JSON.stringify(summaryOf(questionnaire));
        await db
          .insertInto('importedSummaries')
          .values({ key, summary, digest: digestOf(questionnaire) })
          .execute();
      }),
    removeImported: (key) =>
      atomically(db, async (db) => {
        await db.deleteFrom('importedSummaries').where('key', '=', key).execute();
        return changes(db.deleteFrom('importedQuestionnaires').where('key', '=', key));
      }),
    notes: async (key) => {
      const row = await imported().where('key', '=', key).executeTakeFirst();
      return row?.notes ?? '';
    },
  };
}

function showQuestionnaire({ body }: { readonly body: string }): Questionnaire {
  return JSON.parse(body) as Questionnaire;
}
