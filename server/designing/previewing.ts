/** A questionnaire in the making as those who answer would see it: one question beside its card, and all on paper. */
import { approvalStatusOf } from '../../surveys/designing/approving/approval-status.ts';
import { previewCollection } from '../../surveys/designing/preview/preview-collection.ts';
import { previewQuestion } from '../../surveys/designing/preview/preview-question.ts';
import { hindrances, triedOut } from '../../surveys/designing/preview/trial.ts';
import { languagesOf } from '../../views/answering/frame.ts';
import { previewPage } from '../../views/designing/previewing/preview.ts';
import { tryAddress } from '../../views/designing/previewing/settings.ts';
import { fileNameOf } from '../http/file-names.ts';
import { page, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { formLanguage, writeForm } from '../paper/paper-forms.ts';

export const showPreview: Handler<'design' | 'question'> = (context) => {
  const { design, audit, language: staffLanguage, say, params, query } = context;
  const { body, id } = design;
  const languages = languagesOf(body);
  const language = languages.find((one) => one === query('language')) ?? languages[0] ?? 'sv';
  // Kept together, since the languages that it stands among may be written the other way.
  const missing = `\u2066${say('design-preview.no-text')}\u2069`;
  const unfinished = say('design-preview.unfinished');
  const alone = previewQuestion(body, params.question, { language, term: audit.term, missing });
  const address = `/designs/${id}/preview/${encodeURIComponent(params.question)}`;
  const about = { audit, body, staffLanguage, missing, address };
  if (alone) return page(previewPage({ ...about, alone, language, unfinished }));
  const gone = { as: 'unfinished', text: say('design-preview.gone') } as const;
  const why = say('design-preview.gone-why');
  return page(previewPage({ ...about, alone: gone, language: staffLanguage, unfinished: why }), 404);
};

/** Every optional section is on it, so that all can be read. Without it, the way to what has to be mended. */
export const sendDesignForm: Handler<'design'> = async ({ services, store, design, audit, query }) => {
  const { body, id } = design;
  if (hindrances(body).length > 0) return redirect(tryAddress(id));
  const sections = body.sections.filter(({ optional }) => optional !== undefined).map(({ key }) => key);
  const questionnaire = triedOut(body, { form: 'full', sections, term: audit.term });
  const language = formLanguage(body, query('language'));
  const whose = previewCollection(audit, questionnaire, { form: 'full', layout: 'question' });
  const draft = approvalStatusOf(design, await store.versions.ofDesign(id)).as !== 'approved';
  return {
    type: 'application/pdf',
    fileName: fileNameOf(`${audit.title}, ${language}`, 'pdf'),
    inline: true,
    write: (out) => writeForm(services, { ...whose, draft }, language, out),
  };
};
