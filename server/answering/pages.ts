import type { Request } from 'express';
import { followed, readPage, type SoFar } from '../../surveys/answering/answering.ts';
import { insteadOf } from '../../surveys/answering/destinations.ts';
import type { RejectedPage } from '../../surveys/answering/drafts.ts';
import { canVisit, numberOf, type Page, type Route } from '../../surveys/answering/journey.ts';
import { askedOn } from '../../surveys/answering/length.ts';
import { savePage } from '../../surveys/answering/saving.ts';
import { Failure, fine } from '../../surveys/failures.ts';
import type { Answer, Answers } from '../../surveys/questionnaires/answers.ts';
import {
  addressOf,
  lostAddress,
  numberIn,
  pageAddress,
  stillFresh,
} from '../../views/answering/addresses.ts';
import { questionPage } from '../../views/answering/question.ts';
import { badForm, type Form } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { AnsweringContext } from './answering-context.ts';
import { type Button, buttonOf, languageAfter, postedPage, typedIn } from './buttons.ts';
import { mayBegin } from './fair-play.ts';
import { destinationOf, toPageOrCheck } from './going-on.ts';
import { questionsFor } from './same-for-all.ts';
import {
  freshSecret,
  meansOf,
  showRejected,
  type Visit,
  visitCookie,
  visitLanguage,
  visitOf,
} from './visit.ts';

export async function showQuestions(context: AnsweringContext<'page'>): Promise<Reply> {
  const { params, request } = context;
  const visit = await visitOf(context);
  if (visit.before.sent) return redirect(addressOf(visit.open.code, 'thanks', visit.language));
  const { route, answers } = followed(visit.open, visit.before.answers);
  const number = numberIn(params.page);
  const wanted = number === undefined ? undefined : route[number - 1];
  if (!wanted) return onward(context, visit, route, answers);
  const begun = visit.before.draft !== undefined;
  // Whoever has saved nothing comes here from a page that they skipped, or else their visit is lost.
  if (!begun && wanted.key !== route[0]?.key && request.query.fresh === undefined) return lost(visit);
  const fromCheck = isFromCheck(request);
  const asking = { ...visit, page: wanted, route, answers, fromCheck, begun };
  const { rejected } = visit.before;
  if (rejected?.page !== wanted.key) return questionsFor(context.pages, asking);
  const typed = new Map(Object.entries(rejected.typed));
  return questionPage({ ...asking, typed, problems: rejected.problems });
}

/** From a place that the way does not have any more, or an address of before, which named its question. */
function onward(
  { params, request }: AnsweringContext<'page'>,
  visit: Visit,
  route: Route,
  answers: Answers,
): Reply {
  const { pages } = visit.open;
  const page = canVisit(route, params.page) ?? insteadOf(pages, route, params.page, answers);
  const to = toPageOrCheck(visit, route, page, isFromCheck(request));
  return redirect(request.query.fresh === undefined ? to : stillFresh(to));
}

/** A visit that was sent in another window, or whose cookie is gone, is never silently begun anew. */
function lost({ open, language }: Visit): Reply {
  return redirect(lostAddress(open.code, language));
}

/** Whatever happens, what was typed is either saved, or shown again with the reason why it was not. */
export async function takeAnswers(context: AnsweringContext<'page'>): Promise<Reply> {
  const { form } = context;
  const button = buttonOf(form);
  if (!button) throw badForm('a page without a button');
  try {
    return await saveAndGoOn(context, form, button);
  } catch (error) {
    return showUnsaved(context, form, error);
  }
}

async function saveAndGoOn(context: AnsweringContext<'page'>, form: Form, button: Button): Promise<Reply> {
  const { request } = context;
  const visit = await visitOf(context);
  const { open, before } = visit;
  if (before.sent) return redirect(addressOf(open.code, 'thanks', visit.language));
  if (!before.draft && form.has('_begun')) return lost(visit);
  const { route, answers } = followed(open, before.answers);
  const key = postedPage(context);
  const shown = canVisit(route, key);
  if (!shown) return redirect(toPageOrCheck(visit, route, insteadOf(open.pages, route, key, answers)));

  const language = languageAfter(button, visit);
  const fromCheck = isFromCheck(request);
  // Read as the whole page, since another window may have changed what is shown of it.
  const whole = open.pages.find(({ key }) => key === shown.key) ?? shown;
  const read = button === 'skip' ? fine(emptied(whole)) : readPage(whole, open.questionnaire, typedIn(form));
  const begun = before.draft !== undefined;
  if (!begun && (!read.ok || changes(before, read.value)) && !mayBegin(context, open)) {
    const asking = { open, language, page: shown, route, answers, fromCheck, begun };
    return page(questionPage({ ...asking, typed: typedIn(form), unsaved: 'wait' }), 429);
  }
  if (!read.ok) {
    const to = pageAddress(open.code, numberOf(route, shown.key), language, fromCheck);
    return showRejected(context, visit, to, {
      page: shown.key,
      typed: typedOn(whole, form),
      problems: read.problems,
    });
  }
  const { saved, secret } = await save(context, visit, read.value);
  const to = destinationOf({
    button,
    open,
    language,
    fromCheck,
    before: route,
    after: followed(open, saved),
    page: shown,
  });
  if (secret === undefined) return redirect(stillFresh(to));
  return secret === visit.secret
    ? redirect(to)
    : { redirect: to, cookie: visitCookie(context.services, open.code, secret) };
}

/** What was typed to the questions of a page; whatever else was sent is not kept. */
function typedOn({ questions }: Page, form: Form): RejectedPage['typed'] {
  return Object.fromEntries(
    questions.flatMap(({ key }) => (form.has(key) ? [[key, form.get(key) ?? []]] : [])),
  );
}

/**
 * No cookie and no row before the first answer, and no write where nothing changed. The secret that comes back opens
 * something saved; a cookie whose visit is gone opens nothing, and its bearer is as fresh as one without.
 */
async function save(
  { services }: AnsweringContext,
  { open, before, secret }: Visit,
  given: Readonly<Record<string, Answer | undefined>>,
): Promise<{ readonly saved: Answers; readonly secret: string | undefined }> {
  if (!changes(before, given)) return { saved: before.answers, secret: before.draft && secret };
  const key = secret ?? freshSecret(services);
  return { saved: await savePage(meansOf(services), open, key, before, given), secret: key };
}

function changes({ answers, rejected }: SoFar, given: Readonly<Record<string, Answer | undefined>>): boolean {
  if (rejected) return true;
  return Object.entries(given).some(
    ([key, answer]) => JSON.stringify(answer) !== JSON.stringify(answers[key]),
  );
}

/** The same page once more with everything that was typed, where it could not be saved for reasons of ours. */
function showUnsaved(context: AnsweringContext<'page'>, form: Form, error: unknown): Reply {
  const { services, links, code, params, request } = context;
  const open = links.lastFound(code);
  const posted = postedPage(context);
  const whole = open?.pages.find(({ key }) => key === posted);
  if (!open || !whole || !(error instanceof Failure) || error.kind !== 'unavailable') throw error;
  services.log.error({ reason: error.message }, 'unavailable');
  const typed = typedIn(form);
  const questions = whole.questions.filter(({ key, showIf }) => showIf === undefined || typed.has(key));
  return page(
    questionPage({
      open,
      language: visitLanguage(context, open),
      page: { ...whole, questions: questions.length > 0 ? questions : whole.questions },
      route: [],
      number: numberIn(params.page),
      answers: {},
      fromCheck: isFromCheck(request),
      begun: form.has('_begun'),
      typed,
      unsaved: 'trouble',
    }),
    503,
  );
}

function emptied(page: Page): Readonly<Record<string, undefined>> {
  return Object.fromEntries(askedOn([page]).map(({ key }) => [key, undefined]));
}

function isFromCheck(request: Request): boolean {
  return request.query.from === 'check';
}
