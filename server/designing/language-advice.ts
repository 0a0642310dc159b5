/** The help with language: its advice, what the auditors have looked at and dismissed, and the way back. */
import { type Advice, type AdviceGiven, nameOf } from '../../surveys/designing/advice/advice.ts';
import { parted } from '../../surveys/designing/advice/advising.ts';
import { sourceOf } from '../../surveys/designing/document/design.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { Language } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { questionAddress } from '../../views/designing/frame.ts';
import { dismissingPage } from '../../views/designing/language-help/dismissing.ts';
import { helpPage, rulesPage } from '../../views/designing/language-help/help.ts';
import { heavily } from '../heavy/heavy.ts';
import { jobs, type LanguageHelp } from '../heavy/jobs.ts';
import { field } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import type { DesignContext } from './design-context.ts';

const dismissalForm = { area: 'language-help', fields: { reason: { kind: 'text', most: 500 } } } as const;

export async function adviceIn(context: DesignContext): Promise<AdviceGiven> {
  const { advice } = await languageHelp(context);
  return parted(advice, await context.store.dismissals.ofDesign(context.design.id));
}

export const showHelp: Handler<'design'> = async (context) => {
  const { store, design } = context;
  const people = await store.people.list();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const measured = measuredIn(design.body);
  const { advice, reading } = await languageHelp(context, measured);
  const found = parted(advice, await store.dismissals.ofDesign(design.id));
  return helpPage({ ...context, found, names, measured, reading });
};

/** In Swedish where it can be: LIX is Swedish. */
function measuredIn(body: Questionnaire): Language {
  return body.languages.find((one) => one.startsWith('sv')) ?? sourceOf(body);
}

export const showDismissal: Handler<'design'> = async (context) => {
  const { advice } = await adviceIn(context);
  const piece = named(advice, context.query('piece'));
  return piece ? dismissingPage({ ...context, piece }) : gone(context);
};

export const dismiss: Handler<'design'> = async (context) => {
  const { store, design, person, form } = context;
  const { advice } = await adviceIn(context);
  const piece = named(advice, field(form, 'piece'));
  if (!piece) return gone(context);
  const checked = checkForm(dismissalForm, form);
  if (!checked.ok) {
    const typed = { form, problems: checked.problems };
    return dismissingPage({ ...context, piece, typed });
  }
  const { rule, place, text, question } = piece;
  const what = { designId: design.id, rule, place, words: text };
  await store.dismissals.add({ ...what, ...checked.value, by: person.id });
  return redirect(
    question ? questionAddress(design, question) : `/designs/${design.id}/language-help`,
    'language-help.dismissed-told',
  );
};

export const restore: Handler<'design'> = async (context) => {
  const { store, design, form } = context;
  const { dismissed } = await adviceIn(context);
  const piece = named(dismissed, field(form, 'piece'));
  if (!piece) return gone(context);
  const { rule, place, text } = piece;
  await store.dismissals.remove({ designId: design.id, rule, place, words: text });
  return redirect(`/designs/${design.id}/language-help`, 'language-help.restored-told');
};

function named<A extends Advice>(advice: readonly A[], name: string | undefined): A | undefined {
  return advice.find((piece) => nameOf(piece) === name);
}

/** Somebody has changed the words, or done the same, meanwhile. */
function gone({ design }: DesignContext): Reply {
  return redirect(`/designs/${design.id}/language-help`, 'language-help.gone');
}

/** What the help looks for, and why. */
export const showRules: Handler = (context) => rulesPage(context);

/** In characters of its file: it takes as many millionths of a second, and a thread takes longer to begin. */
const longestHere = 50_000;

/** How easy it is to read is measured in its first language, unless another is asked for. */
export function languageHelp(
  { services, design, audit }: DesignContext,
  language: Language = sourceOf(design.body),
): Promise<LanguageHelp> {
  const { body } = design;
  const asked = { body, language, term: audit.term };
  return services.remember(design, `language ${language} ${audit.term}`, () =>
    JSON.stringify(body).length > longestHere ? heavily('language', asked) : jobs.language(asked),
  );
}
