/** A try of a whole questionnaire. All that is answered travels in hidden fields, and is kept nowhere. */
import { followed, readPage } from '../../surveys/answering/answering.ts';
import { afterChange } from '../../surveys/answering/destinations.ts';
import { canVisit, nextPage, type Page, pageBefore, type Route } from '../../surveys/answering/journey.ts';
import { askedOn } from '../../surveys/answering/length.ts';
import { approvalStatusOf } from '../../surveys/designing/approving/approval-status.ts';
import {
  hindrances,
  previewCollection,
  previewQuestion,
  triedOut,
} from '../../surveys/designing/preview/preview-question.ts';
import { isConflict } from '../../surveys/failures.ts';
import { type Answer, type Answers, together } from '../../surveys/questionnaires/answers.ts';
import { hasShortForm, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { kindOf } from '../../surveys/questionnaires/questions/index.ts';
import { calledInAll } from '../../surveys/records/calling.ts';
import { pageField } from '../../views/answering/addresses.ts';
import { languagesOf } from '../../views/answering/frame.ts';
import { choosingPage, type Settings, tryAddress } from '../../views/designing/previewing/choosing.ts';
import { previewPage } from '../../views/designing/previewing/preview.ts';
import {
  checkPlace,
  fromField,
  keptField,
  type Try,
  triedCheck,
  triedIntro,
  triedQuestions,
  triedThanks,
} from '../../views/designing/previewing/tried.ts';
import { typedIn } from '../answering/buttons.ts';
import { fileNameOf } from '../http/file-names.ts';
import { type Form, field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { readLanguage } from '../http/language.ts';
import type { Context, Handler } from '../http/route.ts';
import { formLanguage, writeForm } from '../paper/paper-forms.ts';

/** The page where it is chosen how to try, until that is chosen; then the first page of those who answer. */
export const showTry: Handler<'design'> = async (context) => {
  const settings = settingsIn(context);
  if (!settings) return choosingPage(context);
  const begun = await beginning(context, settings);
  return 'view' in begun ? begun : triedIntro(begun);
};

export const takeTry: Handler<'design'> = async (context) => {
  const { design, form } = context;
  const settings = settingsIn(context);
  if (!settings) return redirect(tryAddress(design.id));
  const language = readLanguage(field(form, '_language'));
  const begun = await beginning(context, { ...settings, ...(language && { language }) });
  if ('view' in begun) return begun;
  const { route, answers } = followed(begun.open, keptIn(begun, form));
  const at = canVisit(route, field(form, pageField));
  if (at) return fromQuestions(begun, form, at, route, answers);
  const to = canVisit(route, field(form, '_to'));
  if (to) return triedQuestions(begun, { page: to, route, answers, fromCheck: true });
  if (field(form, pageField) !== checkPlace) return toPageOrCheck(begun, route[0], route, answers);
  return field(form, '_do') === 'send' ? triedThanks(begun) : triedCheck(begun, route, answers);
};

/** Undefined where nothing has been chosen yet, or something that the questionnaire does not have. */
function settingsIn({ request: { query }, design: { body } }: Context<'design'>): Settings | undefined {
  const language = languagesOf(body).find((one) => one === query.in);
  const form = (['full', 'short'] as const).find((one) => one === query.form);
  const layout = (['question', 'section'] as const).find((one) => one === query.layout);
  if (!language || !form || !layout || hindrances(body).length > 0) return undefined;
  const wanted = [query.section ?? []].flat();
  const optional = body.sections.filter((section) => section.optional !== undefined).map(({ key }) => key);
  const sections = optional.filter((key) => wanted.includes(key));
  return { language, form: hasShortForm(body) ? form : 'full', layout, sections };
}

/** The questionnaire as it is asked so; the page to choose again on where nothing is left of it. */
async function beginning(
  context: Context<'design'>,
  settings: Settings,
): Promise<Try | ReturnType<typeof page>> {
  const { store, design, audit, language: staffLanguage, today } = context;
  const term = await calledInAll(store, audit);
  try {
    const questionnaire = triedOut(design.body, { ...settings, term });
    const open = previewCollection(audit, questionnaire, settings);
    return { designId: design.id, settings, open, staffLanguage, today };
  } catch (error) {
    if (!isConflict(error)) throw error;
    return page(choosingPage({ ...context, nothing: true }), 422);
  }
}

function fromQuestions(about: Try, form: Form, at: Page, route: Route, answers: Answers): Reply {
  const { open } = about;
  const fromCheck = field(form, fromField) === checkPlace;
  const typed = typedIn(form);
  const here = { page: at, route, answers, fromCheck, typed };
  if (form.has('_language')) return triedQuestions(about, here);
  const button = field(form, '_do');
  const whole = open.pages.find(({ key }) => key === at.key) ?? at;
  const read = button === 'skip' ? undefined : readPage(whole, open.questionnaire, typed);
  if (read && !read.ok) return page(triedQuestions(about, { ...here, problems: read.problems }), 422);
  const given = read?.value ?? Object.fromEntries(askedOn([whole]).map(({ key }) => [key, undefined]));
  const after = followed(open, together(answers, given));
  const next =
    button === 'back'
      ? fromCheck
        ? undefined
        : pageBefore(after.route, at.key)
      : fromCheck
        ? afterChange(route, after.route, at, after.answers)
        : nextPage(after.route, at.key);
  if (button === 'back' && !next && !fromCheck) return triedIntro(about);
  return toPageOrCheck(about, next, after.route, after.answers, fromCheck);
}

function toPageOrCheck(
  about: Try,
  next: Page | undefined,
  route: Route,
  answers: Answers,
  fromCheck = false,
): Reply {
  return next
    ? triedQuestions(about, { page: next, route, answers, fromCheck })
    : triedCheck(about, route, answers);
}

/** What was answered on other pages, read as strictly as if it were typed: fields can be tampered with. */
function keptIn({ open: { questionnaire } }: Try, form: Form): Answers {
  const kept: Record<string, Answer> = {};
  for (const question of questionsOf(questionnaire).filter((one) => kindOf(one).asks)) {
    const values = form.get(keptField(question.key));
    const read = values && kindOf(question).read(question, values, questionnaire);
    if (read?.ok && read.value !== undefined) kept[question.key] = read.value;
  }
  return kept;
}

export const showPreview: Handler<'design' | 'question'> = async (context) => {
  const { store, design, audit, language: staffLanguage, say, params, query } = context;
  const { body, id } = design;
  const languages = languagesOf(body);
  const language = languages.find((one) => one === query('language')) ?? languages[0] ?? 'sv';
  // Kept together, since the languages that it stands among may be written the other way.
  const missing = `\u2066${say('design-preview.no-text')}\u2069`;
  const unfinished = say('design-preview.unfinished');
  const alone = previewQuestion(body, params.question, {
    language,
    term: await calledInAll(store, audit),
    missing,
  });
  const address = `/designs/${id}/preview/${encodeURIComponent(params.question)}`;
  const about = { audit, body, staffLanguage, missing, address };
  if (alone) return previewPage({ ...about, alone, language, unfinished });
  const gone = { as: 'unfinished', text: say('design-preview.gone') } as const;
  const why = say('design-preview.gone-why');
  return page(previewPage({ ...about, alone: gone, language: staffLanguage, unfinished: why }), 404);
};

/** Every optional section is on it, so that all can be read. Without it, the way to what has to be put right. */
export const sendDesignForm: Handler<'design'> = async ({ services, store, design, audit, query }) => {
  const { body, id } = design;
  if (hindrances(body).length > 0) return redirect(tryAddress(id));
  const sections = body.sections.filter(({ optional }) => optional !== undefined).map(({ key }) => key);
  const questionnaire = triedOut(body, { form: 'full', sections, term: await calledInAll(store, audit) });
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
