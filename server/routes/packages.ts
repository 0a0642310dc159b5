/** Questionnaires with their pictures and sounds as one file, to take home and share. */
import { Router } from 'express';
import { problemsOf } from '../../surveys/designing/approving/problems.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { entriesOf, filesNamed, longestNotes } from '../../surveys/questionnaires/package.ts';
import type { Store } from '../../surveys/storage.ts';
import { packagePage } from '../../views/designing/package.ts';
import { asDesigner } from '../designing/design-context.ts';
import { field, readForm } from '../http/forms.ts';
import { page, type Reply } from '../http/handle.ts';
import { asStaff } from '../http/signed-in.ts';
import { questionnaireOf } from '../questionnaires/available.ts';
import { pack } from '../questionnaires/packing.ts';
import type { Services } from '../services.ts';

export function packagesRoutes(services: Services): Router {
  const { store } = services;
  const router = Router();

  router.get(
    '/questionnaires/:key.zip',
    asStaff('see-questionnaires', async (request) => {
      const questionnaire = await questionnaireOf(store, String(request.params.key));
      return packed(store, questionnaire, await store.questionnaires.notes(questionnaire.key));
    }),
  );

  router.get(
    '/designs/:design/package',
    asDesigner(services, 'see-designs', (_request, about) =>
      page(packagePage({ ...about, problems: problemsOf(about.design.body) })),
    ),
  );

  router.post(
    '/designs/:design/package',
    asDesigner(services, 'see-designs', (request, about) => {
      const form = readForm(request.body);
      const { body } = about.design;
      const problems = problemsOf(body);
      if (problems.length > 0) return page(packagePage({ ...about, problems }), 422);
      const notes = field(form, 'notes').replace(/\r\n?/g, '\n');
      if (notes.length <= longestNotes) return packed(store, body, notes);
      const values = { most: longestNotes, given: notes.length };
      const typed = { form, problems: [{ field: 'notes', message: 'staff.problems.too-long', values }] };
      return page(packagePage({ ...about, problems, typed }), 422);
    }),
  );

  return router;
}

/** A questionnaire that is kept has its files kept: one that is missing is a bug, and no half package is handed out. */
async function packed({ files }: Store, questionnaire: Questionnaire, notes: string): Promise<Reply> {
  const kept = [];
  for (const digest of filesNamed(questionnaire).keys()) {
    const file = await files.byDigest(digest);
    if (!file) throw new Error(`questionnaire ${questionnaire.key} lacks its file ${digest}`);
    kept.push(file);
  }
  const entries = entriesOf({ questionnaire, notes, files: kept });
  return {
    type: 'application/zip',
    fileName: `${questionnaire.key}.zip`,
    write: (out) => pack(entries, out),
  };
}
