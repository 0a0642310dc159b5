/** One question as those who answer see it, in a frame beside its card or by itself. Nothing on it leads anywhere. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import { type Alone, previewCollection } from '../../../surveys/designing/preview/preview-question.ts';
import type { InterfaceLanguage } from '../../../surveys/languages.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { frameOf } from '../../answering/frame.ts';
import { questionPage } from '../../answering/question.ts';
import type { View } from '../../engine.ts';

interface Preview {
  readonly audit: Audit;
  /** As it is written, for the languages that it has. */
  readonly body: Questionnaire;
  readonly alone: Alone;
  /** Of the questionnaire, and of the staff member. */
  readonly language: InterfaceLanguage;
  readonly staffLanguage: InterfaceLanguage;
  /** What stands where there are no words yet, in the language of the staff member. */
  readonly missing: string;
  /** What is said where too little is there to be shown, in the same language. */
  readonly unfinished: string;
  /** The address of the preview itself, without a language. */
  readonly address: string;
}

export function previewPage(preview: Preview): View {
  const { alone } = preview;
  return alone.as === 'shown' ? shownPage(preview, alone.questionnaire) : unfinishedPage(preview, alone.text);
}

function shownPage(preview: Preview, questionnaire: Questionnaire): View {
  const { audit, language } = preview;
  const open = previewCollection(audit, questionnaire, { form: 'full', layout: 'question' });
  const [page] = open.pages;
  if (!page) throw new Error('a question that is on no page');
  // Without a route the page does not say where on it the question is: others may come or go yet.
  const view = questionPage({ open, language, page, route: [], answers: {}, fromCheck: false, begun: false });
  return { ...view, model: { ...view.model, ...around(preview) } };
}

function unfinishedPage(preview: Preview, text: string): View {
  const { language, staffLanguage, unfinished: what } = preview;
  const model = { ...around(preview), heading: text, what, staffLanguage };
  return { template: 'designing/previewing/unfinished', layout: 'answering', language, title: text, model };
}

function around({ audit, body, language, staffLanguage, missing, address }: Preview) {
  const open = previewCollection(audit, { ...body, sections: [] }, { form: 'full', layout: 'question' });
  return {
    ...frameOf(open, language, (other) => `${address}?language=${other}`),
    action: undefined,
    inert: true,
    missing,
    missingIn: staffLanguage,
  };
}
