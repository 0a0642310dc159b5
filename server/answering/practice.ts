/** The try-first run: three questions that nothing is kept of, neither here nor in the browser. */
import { readPage } from '../../surveys/answering/answering.ts';
import type { Page } from '../../surveys/answering/journey.ts';
import type { Open } from '../../surveys/answering/links.ts';
import { tryingOut } from '../../surveys/answering/practice.ts';
import { Failure } from '../../surveys/failures.ts';
import { addressOf, tryAddress } from '../../views/answering/addresses.ts';
import { triedPage, tryPage } from '../../views/answering/practice.ts';
import { badForm } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { AnsweringContext } from './answering-context.ts';
import { buttonOf, languageAfter, typedIn } from './buttons.ts';
import { visitLanguage } from './visit.ts';

export async function showTrying(context: AnsweringContext<'step'>): Promise<Reply> {
  return tryPage(await tryOf(context));
}

/** The same page again where the language is changed or something is wrong, with what was typed. */
export async function takeTrying(context: AnsweringContext<'step'>): Promise<Reply> {
  const { form } = context;
  const button = buttonOf(form);
  if (!button) throw badForm('a page without a button');
  const attempt = await tryOf(context);
  const { open, language, step } = attempt;
  const typed = typedIn(form);
  if (typeof button === 'object')
    return tryPage({ ...attempt, language: languageAfter(button, attempt), typed });
  if (button === 'back')
    return redirect(
      step > 1 ? tryAddress(open.code, step - 1, language) : addressOf(open.code, '', language),
    );
  const { questionnaire, pages } = tryingOut(open);
  const read = button === 'skip' ? undefined : readPage(attempt.page, questionnaire, typed);
  if (read && !read.ok) return page(tryPage({ ...attempt, typed, problems: read.problems }), 422);
  return redirect(tryAddress(open.code, step < pages.length ? step + 1 : 'done', language));
}

export async function showTried(context: AnsweringContext): Promise<Reply> {
  const open = await context.links.find(context.code);
  return triedPage(open, visitLanguage(context, open));
}

interface Attempt {
  readonly open: Open;
  readonly language: ReturnType<typeof visitLanguage>;
  readonly step: number;
  readonly page: Page;
}

async function tryOf(context: AnsweringContext<'step'>): Promise<Attempt> {
  const open = await context.links.find(context.code);
  const { pages } = tryingOut(open);
  const step = pages.findIndex((_, i) => String(i + 1) === context.params.step) + 1;
  const asked = pages[step - 1];
  if (!asked) throw new Failure('not-found', 'page of the try-first run');
  return { open, language: visitLanguage(context, open), step, page: asked };
}
