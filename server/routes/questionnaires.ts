/** Questionnaires to read, to take home as a file, and to read in from one. */
import { fileURLToPath } from 'node:url';
import { type Request, Router } from 'express';
import { may } from '../../surveys/audits/people.ts';
import { summaryOf } from '../../surveys/questionnaires/summary.ts';
import { shippedTemplates } from '../../surveys/questionnaires/templates.ts';
import { importPage, largestPackage } from '../../views/questionnaires/import.ts';
import { questionnairePage } from '../../views/questionnaires/questionnaire.ts';
import { questionnairesPage } from '../../views/questionnaires/questionnaires.ts';
import type { Form } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { asStaff, notify, staffWho } from '../http/signed-in.ts';
import { type Upload, upload } from '../http/uploads.ts';
import { questionnaireOf } from '../questionnaires/available.ts';
import { auditsToBeginIn, ownDesigns } from '../questionnaires/own-audits.ts';
import { keepHandedIn, readHandedIn } from '../questionnaires/reading-in.ts';
import type { Services } from '../services.ts';

const schema = fileURLToPath(
  new URL('../../surveys/questionnaires/questionnaire.schema.json', import.meta.url),
);

export function questionnaireRoutes({ store }: Services): Router {
  const router = Router();

  router.get(
    '/questionnaires',
    asStaff('see-questionnaires', async (request, person) => {
      const imported = await store.questionnaires.importedSummaries();
      const shipped = shippedTemplates().map(summaryOf);
      const about = { language: languageOf(request), person, shipped, imported, page: request.query.page };
      const own = await ownDesigns(store, person);
      return page(questionnairesPage({ ...about, own }));
    }),
  );

  router.get('/questionnaire-schema.json', (_request, response) => response.sendFile(schema));

  router.get(
    '/questionnaire-import',
    asStaff('import-questionnaire', (request) => page(importPage(languageOf(request)))),
  );

  router.post(
    '/questionnaires',
    staffWho('import-questionnaire'),
    upload('file', largestPackage * 1024 * 1024),
    asStaff('import-questionnaire', (request) => readIn(store, request)),
  );

  router.get(
    '/questionnaires/:key.json',
    asStaff('see-questionnaires', async (request) => {
      const questionnaire = await questionnaireOf(store, String(request.params.key));
      const text = `${JSON.stringify(questionnaire, null, 2)}\n`;
      const fileName = `${questionnaire.key}.json`;
      return { type: 'application/json', fileName, write: async (out) => void out.end(text) };
    }),
  );

  router.get(
    '/questionnaires/:key',
    asStaff('see-questionnaires', async (request, person) => {
      const questionnaire = await questionnaireOf(store, String(request.params.key));
      const notes = await store.questionnaires.notes(questionnaire.key);
      const begin = may(person, 'start-design') ? await auditsToBeginIn(store, person) : undefined;
      return page(
        questionnairePage(questionnaire, languageOf(request), { notes, begin, page: request.query.page }),
      );
    }),
  );

  return router;
}

async function readIn(store: Services['store'], request: Request): Promise<Reply> {
  const given = request.res?.locals.upload as Upload;
  const form: Form = 'form' in given ? given.form : new Map();
  const read = await readHandedIn(given);
  const kept = read.ok ? await keepHandedIn(store, read.value) : read;
  if (!kept.ok) return page(importPage(languageOf(request), { form, problems: kept.problems }), 422);
  notify(request, 'questionnaires-pages.added');
  return redirect(`/questionnaires/${kept.value}`);
}
