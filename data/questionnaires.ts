import type { Questionnaire } from '../surveys/questionnaires/definition.ts';
import type { Questionnaires } from '../surveys/storage.ts';
import type { Db } from './tables.ts';

/** Kept as JSON text, byte for byte: they were checked before they came here, and are not parsed by zod again. */
export function questionnairesIn(db: Db): Questionnaires {
  return {
    freeze: async (digest, questionnaire) => {
      await db
        .insertInto('frozen_questionnaires')
        .values({ digest, body: JSON.stringify(questionnaire) })
        .onConflict((same) => same.column('digest').doNothing())
        .execute();
    },
    frozen: async (digest) => {
      const row = await db
        .selectFrom('frozen_questionnaires')
        .select('body')
        .where('digest', '=', digest)
        .executeTakeFirst();
      return row && showQuestionnaire(row.body);
    },
    imported: async () => {
      const rows = await db.selectFrom('imported_questionnaires').select('body').orderBy('key').execute();
      return rows.map((row) => showQuestionnaire(row.body));
    },
    addImported: async (questionnaire, notes = '') => {
      const row = { key: questionnaire.key, body: JSON.stringify(questionnaire), notes };
      await db.insertInto('imported_questionnaires').values(row).execute();
    },
    notes: async (key) => {
      const row = await db
        .selectFrom('imported_questionnaires')
        .select('notes')
        .where('key', '=', key)
        .executeTakeFirst();
      return row?.notes ?? '';
    },
  };
}

function showQuestionnaire(body: string): Questionnaire {
  return JSON.parse(body) as Questionnaire;
}
