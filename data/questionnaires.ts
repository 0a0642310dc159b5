import type { Questionnaire } from '../surveys/questionnaires/definition.ts';
import { digestOf } from '../surveys/questionnaires/digest.ts';
import { type Summary, summaryOf } from '../surveys/questionnaires/summary.ts';
import type { Questionnaires } from '../surveys/storage.ts';
import { atomically, changes, erase, findAll, findOne, insert, insertOnce, run, select } from './queries.ts';
import type { Db } from './tables.ts';

/** Kept as JSON text, byte for byte: they were checked before they came here, and are not parsed by zod again. */
export function questionnairesIn(db: Db): Questionnaires {
  return {
    /** The summary first: none that is frozen is ever without one. */
    freeze: async (digest, questionnaire) => {
      const summary = JSON.stringify(summaryOf(questionnaire));
      await insertOnce(db, 'frozenSummaries', { digest, summary }, 'digest');
      const body = JSON.stringify(questionnaire);
      await insertOnce(db, 'frozenQuestionnaires', { digest, body }, 'digest');
    },
    frozen: (digest) => findOne(select(db, 'frozenQuestionnaires', { digest }), showQuestionnaire),
    imported: () => findAll(select(db, 'importedQuestionnaires', {}, 'key'), showQuestionnaire),
    importedByKey: (key) => findOne(select(db, 'importedQuestionnaires', { key }), showQuestionnaire),
    importedSummaries: () =>
      findAll(select(db, 'importedSummaries', {}, 'key'), ({ summary }) => JSON.parse(summary) as Summary),
    addImported: (questionnaire, notes = '') =>
      atomically(db, async (db) => {
        const { key } = questionnaire;
        await insert(db, 'importedQuestionnaires', { key, body: JSON.stringify(questionnaire), notes });
        const summary = JSON.stringify(summaryOf(questionnaire));
        await insert(db, 'importedSummaries', { key, summary, digest: digestOf(questionnaire) });
      }),
    removeImported: (key) =>
      atomically(db, async (db) => {
        await run(erase(db, 'importedSummaries', { key }));
        return changes(erase(db, 'importedQuestionnaires', { key }));
      }),
    notes: async (key) =>
      (await select(db, 'importedQuestionnaires', { key }).executeTakeFirst())?.notes ?? '',
  };
}

function showQuestionnaire({ body }: { readonly body: string }): Questionnaire {
  return JSON.parse(body) as Questionnaire;
}
