/** Questionnaires to read, to take home as a file, and to read in from one. */
import { fileURLToPath } from 'node:url';
import { type Request, Router } from 'express';
import type { Problem } from '../../surveys/failures.ts';
import { readQuestionnaire } from '../../surveys/questionnaires/reading.ts';
import { shippedTemplates } from '../../surveys/questionnaires/templates.ts';
import { importPage, largestFile } from '../../views/questionnaires/import.ts';
import { questionnairePage } from '../../views/questionnaires/questionnaire.ts';
import { questionnairesPage } from '../../views/questionnaires/questionnaires.ts';
import { type Form, field } from '../forms.ts';
import { page, type Reply, redirect } from '../handle.ts';
import { languageOf } from '../language.ts';
import { allQuestionnaires, questionnaireOf } from '../questionnaires.ts';
import type { Services } from '../services.ts';
import { asStaff, staffWho, tell } from '../signed-in.ts';
import { type Upload, upload } from '../uploads.ts';

const schema = fileURLToPath(
  new URL('../../surveys/questionnaires/questionnaire.schema.json', import.meta.url),
);

export function questionnaireRoutes({ store }: Services): Router {
  const router = Router();

  router.get(
    '/questionnaires',
    asStaff('see-questionnaires', async (request, person) => {
      const imported = await store.questionnaires.imported();
      const about = { language: languageOf(request), person, shipped: shippedTemplates(), imported };
      return page(questionnairesPage(about));
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
    upload('file', largestFile * 1024 * 1024),
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
    asStaff('see-questionnaires', async (request) => {
      const questionnaire = await questionnaireOf(store, String(request.params.key));
      return page(questionnairePage(questionnaire, languageOf(request)));
    }),
  );

  return router;
}

async function readIn(store: Services['store'], request: Request): Promise<Reply> {
  const given = request.res?.locals.upload as Upload;
  if ('refused' in given) return refused(request, new Map(), [problem(given.refused, { most: largestFile })]);
  const text = given.file ?? field(given.form, 'text');
  if (text === '') return refused(request, given.form, [problem('nothing')]);
  const read = readQuestionnaire(text);
  if (!read.ok) return refused(request, given.form, read.problems);
  const { key } = read.value;
  const known = await allQuestionnaires(store);
  if (known.some((other) => other.key === key))
    return refused(request, given.form, [problem('taken', { key })]);
  await store.questionnaires.addImported(read.value);
  tell(request, 'questionnaires-pages.added');
  return redirect(`/questionnaires/${key}`);
}

function refused(request: Request, form: Form, problems: readonly Problem[]): Reply {
  return page(importPage(languageOf(request), { form, problems }), 422);
}

function problem(message: string, values: Readonly<Record<string, string | number>> = {}): Problem {
  return { field: 'file', message: `questionnaires-pages.problems.${message}`, values };
}
