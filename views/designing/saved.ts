/** What the script that saves is answered: the form of the open question alone, as it now is. */
import { adviceOnQuestion } from '../../surveys/designing/advice/advising.ts';
import type { Dismissal } from '../../surveys/designing/document/design.ts';
import type { View } from '../engine.ts';
import { untouched } from '../fields.ts';
import type { DesignPage } from './frame.ts';
import type { Opened } from './opened.ts';
import { questionForm } from './question-form.ts';
import { type Checked, showingOf } from './showing.ts';

interface SavedPage extends DesignPage {
  readonly dismissals: readonly Dismissal[];
  readonly opened: Opened & { readonly question: string };
  readonly problems: Checked['problems'];
}

/** Of the whole questionnaire nothing is told: its numbers are shown anew when the question is closed. */
export function savedPage(about: SavedPage): View {
  const { design, language, say, opened } = about;
  return {
    template: 'designing/saved',
    layout: 'bare',
    language,
    title: say('designing.question'),
    model: { form: formOf(about), savedAt: opened.savedAt, lost: opened.lost, home: `/designs/${design.id}` },
  };
}

/** Undefined where the question is gone meanwhile. */
function formOf(about: SavedPage) {
  const { design, opened, dismissals, problems } = about;
  const isOpen = ({ key }: { readonly key: string }) => key === opened.question;
  const section = design.body.sections.find(({ questions }) => questions.some(isOpen));
  const question = section?.questions.find(isOpen);
  if (!section || !question) return undefined;
  const { advice } = adviceOnQuestion(design.body, question.key, dismissals);
  const showing = showingOf(about, { comments: new Map(), forecast: undefined, advice, problems });
  return questionForm(question, opened.typed ?? untouched, section.key, showing);
}
