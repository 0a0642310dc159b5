/** A questionnaire in the making as those who answer would see it: beside the card, tried as a whole, on paper. */
import { type Request, Router } from 'express';
import { approvalStatusOf } from '../../surveys/designing/approving/approval-status.ts';
import { previewCollection } from '../../surveys/designing/preview/preview-collection.ts';
import { previewQuestion } from '../../surveys/designing/preview/preview-question.ts';
import { hindrances, triedOut } from '../../surveys/designing/preview/trial.ts';
import { languagesOf } from '../../views/answering/frame.ts';
import { previewPage } from '../../views/designing/previewing/preview.ts';
import { tryAddress } from '../../views/designing/previewing/settings.ts';
import { wordsIn } from '../../views/words.ts';
import { asDesigner, type Designing } from '../designing/design-context.ts';
import { showTry, takeTry } from '../designing/trial.ts';
import { fileNameOf } from '../http/file-names.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { formLanguage, writeForm } from '../paper/paper-forms.ts';
import type { Services } from '../services.ts';

export function previewingRoutes(services: Services): Router {
  const router = Router();
  router.get('/designs/:design/preview/:question', asDesigner(services, 'see-designs', preview));
  router.get(
    '/designs/:design/try',
    asDesigner(services, 'see-designs', (request, about) => showTry(services, request, about)),
  );
  router.post(
    '/designs/:design/try',
    asDesigner(services, 'see-designs', (request, about) => takeTry(services, request, about)),
  );
  router.get(
    '/designs/:design/paper.pdf',
    asDesigner(services, 'see-designs', (request, about) => paper(services, request, about)),
  );
  return router;
}

function preview(request: Request, { design, audit }: Designing): Reply {
  const { body, id } = design;
  const languages = languagesOf(body);
  const language = languages.find((one) => one === request.query.language) ?? languages[0] ?? 'sv';
  const staffLanguage = languageOf(request);
  // Kept together, since the languages that it stands among may be written the other way.
  const say = wordsIn(staffLanguage);
  const missing = `\u2066${say('design-preview.no-text')}\u2069`;
  const unfinished = say('design-preview.unfinished');
  const key = String(request.params.question);
  const alone = previewQuestion(body, key, { language, term: audit.term, missing });
  const address = `/designs/${id}/preview/${encodeURIComponent(key)}`;
  const about = { audit, body, staffLanguage, missing, address };
  if (alone) return page(previewPage({ ...about, alone, language, unfinished }));
  const gone = { as: 'unfinished', text: say('design-preview.gone') } as const;
  const why = say('design-preview.gone-why');
  return page(previewPage({ ...about, alone: gone, language: staffLanguage, unfinished: why }), 404);
}

/** Every optional section is on it, so that all can be read. Without it, the way to what has to be mended. */
async function paper(services: Services, request: Request, { design, audit }: Designing): Promise<Reply> {
  const { body, id } = design;
  if (hindrances(body).length > 0) return redirect(tryAddress(id));
  const sections = body.sections.filter(({ optional }) => optional !== undefined).map(({ key }) => key);
  const questionnaire = triedOut(body, { form: 'full', sections, term: audit.term });
  const language = formLanguage(body, request.query.language);
  const whose = previewCollection(audit, questionnaire, { form: 'full', layout: 'question' });
  const draft = approvalStatusOf(design, await services.store.versions.ofDesign(id)).as !== 'approved';
  return {
    type: 'application/pdf',
    fileName: fileNameOf(`${audit.title}, ${language}`, 'pdf'),
    inline: true,
    write: (out) => writeForm(services, { ...whose, draft }, language, out),
  };
}
