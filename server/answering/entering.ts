/** The door for those who have a card: a code that is typed by hand leads to its questions. No cookie, and no log. */
import type { Request } from 'express';
import { codeDigestOf, readCode } from '../../surveys/answering/codes/cards.ts';
import { Failure, type Problem } from '../../surveys/failures.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../surveys/languages.ts';
import { addressOf } from '../../views/answering/addresses.ts';
import { enteringPage } from '../../views/entering/entering.ts';
import { field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { readLanguage } from '../http/language.ts';
import { clientIn } from '../http/throttling.ts';
import type { AnsweringContext } from './answering-context.ts';
import { everywhere } from './guessing.ts';
import { visitLanguage } from './visit.ts';

export async function showEntrance({ request }: AnsweringContext): Promise<Reply> {
  return enteringPage({ language: languageAtDoor(request) });
}

/** Whether a code exists is told here as little or much as its own address tells it. */
export async function takeCode({ services, request, form }: AnsweringContext): Promise<Reply> {
  const language = languageAtDoor(request);
  const typed = field(form, 'code');
  const again = (problems: readonly Problem[], status: number) =>
    page(enteringPage({ language, typed, problems }), status);
  const refused = (why: string, status: number) =>
    again([{ field: 'code', message: `entering.problems.${why}` }], status);
  const read = readCode(typed);
  if (!read.ok) return again(read.problems, 422);
  if (!services.rates.allows('entering', everywhere, clientIn(request), services.now()))
    return refused('wait', 429);
  const known = await services.store.codes.find(codeDigestOf(read.value));
  return known ? redirect(addressOf(read.value, '', language)) : refused('not-found', 422);
}

/**
 * Instead of a refusal: where only codes answer, the form to type one in; and at an address typed as it stands on the
 * card, the way on to the real one. Other errors are thrown on.
 */
export async function atTheDoor(context: AnsweringContext, error: unknown): Promise<Reply> {
  const { links, request, code } = context;
  if (!(error instanceof Failure)) throw error;
  if (error.kind === 'code-needed') {
    const open = await links.known(code);
    const view = enteringPage({ open, language: visitLanguage(context, open) });
    return page(view, request.method === 'GET' ? 200 : 403);
  }
  const read = readCode(code);
  if (error.kind !== 'not-found' || !read.ok || read.value === code) throw error;
  return redirect(addressOf(read.value, '', readLanguage(request.query.language) ?? 'sv'));
}

/** Nobody knows yet which questions it will be, so that the browser is asked; it is not remembered. */
function languageAtDoor(request: Request): InterfaceLanguage {
  const wished = request.acceptsLanguages(interfaceLanguages.filter((language) => language !== 'sv-x-easy'));
  return readLanguage(request.query.language) ?? readLanguage(wished) ?? 'sv';
}
