/** What the script that saves is answered: the form of the open question alone, as it now is. */
import type { Audit } from '../../surveys/audits/audit.ts';
import { adviceOnQuestion } from '../../surveys/designing/advice/advising.ts';
import type { Design, Dismissal } from '../../surveys/designing/document/design.ts';
import { sourceOf } from '../../surveys/designing/document/source-language.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { untouched } from '../fields.ts';
import { wordsIn } from '../words.ts';
import type { Opened } from './opened.ts';
import { questionForm } from './question-form.ts';
import type { Checked, Showing } from './showing.ts';

interface SavedPage {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: InterfaceLanguage;
  readonly dismissals: readonly Dismissal[];
  readonly opened: Opened & { readonly question: string };
  readonly problems: Checked['problems'];
}

/** Of the whole questionnaire nothing is told: its numbers are shown anew when the question is closed. */
export function savedPage(about: SavedPage): View {
  const { design, language, opened } = about;
  return {
    template: 'designing/saved',
    layout: 'bare',
    language,
    title: wordsIn(language)('designing.question'),
    model: { form: formOf(about), savedAt: opened.savedAt, lost: opened.lost, home: `/designs/${design.id}` },
  };
}

/** Undefined where the question is gone meanwhile. */
function formOf({ opened, ...about }: SavedPage) {
  const { sections } = about.design.body;
  const isOpen = ({ key }: { readonly key: string }) => key === opened.question;
  const section = sections.find(({ questions }) => questions.some(isOpen));
  const question = section?.questions.find(isOpen);
  if (!section || !question) return undefined;
  return questionForm(question, opened.typed ?? untouched, section.key, showingOf(about, question.key));
}

function showingOf(about: Omit<SavedPage, 'opened'>, key: string): Showing {
  const { design, audit, language, dismissals, problems } = about;
  const say = wordsIn(language);
  const source = sourceOf(design.body);
  return {
    design,
    audit,
    language,
    source,
    say,
    home: `/designs/${design.id}`,
    mayChange: true,
    mayComment: true,
    comments: new Map(),
    forecast: undefined,
    advice: adviceOnQuestion(design.body, key, dismissals).advice,
    problems,
  };
}
