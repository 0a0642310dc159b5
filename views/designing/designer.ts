/** The page where questions are written: every section with its questions, one of them open, and the phone beside. */
import { adviceOnQuestion, parted } from '../../surveys/designing/advice/advising.ts';
import { forecastOf } from '../../surveys/designing/advice/forecast.ts';
import { type Comment, type Dismissal, sourceOf } from '../../surveys/designing/document/design.ts';
import type { Say } from '../../surveys/languages.ts';
import { questionsOf } from '../../surveys/questionnaires/definition.ts';
import { askedCount } from '../../surveys/questionnaires/summary.ts';
import type { View } from '../engine.ts';
import { untouched } from '../fields.ts';
import { nameOfLanguage } from '../language-names.ts';
import { staffPage } from '../shell.ts';
import { lixShown } from './advice.ts';
import { forecastShown } from './forecast-words.ts';
import { type DesignPage, designFrame, wordingOf } from './frame.ts';
import { ownSummary } from './own-fields.ts';
import { questionForm } from './question-form.ts';
import { sectionModels } from './sections.ts';
import { type Checked, type Opened, type Showing, showingOf } from './showing.ts';

interface DesignerPage extends DesignPage {
  readonly comments: readonly Comment[];
  readonly dismissals: readonly Dismissal[];
  /** The smallest of the audit's planned collections; undefined where there is none. */
  readonly invited: number | undefined;
  readonly opened: Opened;
  readonly checked: Checked;
}

export function designerPage(about: DesignerPage): View {
  const { design, say, opened, checked } = about;
  const showing = shownOf(about);
  const { home, mayChange, advice } = showing;
  const frame = designFrame(about, 'questions');
  const problems = opened.typed?.problems ?? [];
  const { reading } = checked;
  const { sections, parts } = sectionModels(opened, reading, showing);
  const model = {
    ...frame,
    fluent: mayChange,
    mayChange,
    summary: ownSummary(problems, say),
    savedAt: opened.savedAt,
    lost: opened.lost,
    goneQuestion: opened.gone,
    historyHref: `${home}/history`,
    aboutHref: `${home}/about`,
    whole: (showing.problems.get('') ?? []).map(({ text }) => text),
    count: say('questionnaires-pages.count', { count: askedCount(design.body) }),
    lix: lixShown(reading, reading.aim, say),
    advice: advice.length > 0 ? say('language-help.advice', { count: advice.length }) : undefined,
    adviceHref: `${home}/language-help`,
    minutes: say('designing.minutes', { count: reading.minutes }),
    parts: parts.length > 1 ? parts : undefined,
    sections,
    newSection: { action: `${home}/sections`, ...newSectionTyped(opened, say) },
    phone: phoneOf(opened.question, showing),
  };
  return staffPage(about, 'designing/designer', frame.designName, model, problems);
}

/** A name for a new section that was refused stays in its field. */
function newSectionTyped({ typed }: Opened, say: Say) {
  const problem = typed?.problems.find(({ field }) => field === 'new-section');
  return problem && { value: typed?.form.get('title')?.[0], problem: say(problem.message, problem.values) };
}

function shownOf(about: DesignerPage): Showing {
  const { design, audit, comments, dismissals, invited, checked } = about;
  const open = comments.filter(({ resolved, question }) => resolved === undefined && question !== undefined);
  const counts = new Map<string, number>();
  for (const { question = '' } of open) counts.set(question, (counts.get(question) ?? 0) + 1);
  const forecast = forecastOf(design.body, { invited, k: audit.k });
  return showingOf(about, {
    comments: counts,
    forecast: forecastShown(forecast, { ...wordingOf(about), language: sourceOf(design.body) }),
    advice: parted(checked.advice, dismissals).advice,
    problems: checked.problems,
  });
}

/** The question that is open as those who answer see it, else the first one; undefined where there is none yet. */
function phoneOf(open: string | undefined, { design, home, say, source }: Showing) {
  const questions = questionsOf(design.body);
  const shown = questions.find(({ key }) => key === open) ?? questions[0];
  if (!shown) return undefined;
  const preview = `${home}/preview/${shown.key}`;
  return {
    src: `${preview}?language=${source}`,
    title: say('designing.phone.title'),
    languages: design.body.languages.map((one) => ({
      href: `${preview}?language=${one}`,
      name: nameOfLanguage(one, say),
    })),
  };
}

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
