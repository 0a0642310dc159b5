/**
 * A browser that has left quickly is told nothing more of any link: the same neutral page for each, whether there is such a
 * link or not. A script sets the same cookie at once (views/assets/answering/leaving.js), so that it holds without network.
 */
import type { Request } from 'express';
import { leaveQuickly } from '../../surveys/answering/leaving.ts';
import { Failure } from '../../surveys/failures.ts';
import { addressOf, backAddress } from '../../views/answering/addresses.ts';
import { neutralPage } from '../../views/plain/neutral.ts';
import { type Cookie, page, type Reply } from '../http/handle.ts';
import { readLanguage } from '../http/language.ts';
import type { Services } from '../services.ts';
import type { AnsweringContext } from './answering-context.ts';
import { secretOf, visitCookie } from './visit.ts';

/** So long it holds, unless the person goes on: telephones hardly ever close their browser. */
const holds = 12 * 60 * 60 * 1000;
const name = 'away';

/** Readable by scripts, since it is one that sets it first; it says that somebody left, and nothing of what. */
function awayCookie({ config }: Pick<Services, 'config'>, isAway: boolean): Cookie {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const options = { sameSite: 'lax', secure, path: '/a' } as const;
  return { name, value: isAway ? '1' : undefined, options: isAway ? { ...options, maxAge: holds } : options };
}

export function hasLeft({ headers }: Request): boolean {
  return /(?:^|;\s*)away=1(?:;|$)/.test(headers.cookie ?? '');
}

/** What a visit left that had no network at the time is erased at this first contact. */
export async function unlessLeft(context: AnsweringContext, answer: () => Promise<Reply>): Promise<Reply> {
  const { services, request, code } = context;
  if (!hasLeft(request)) return answer();
  await eraseVisit(context);
  const cookie = visitCookie(services, code, undefined);
  const language = languageIn(request);
  if (request.method !== 'GET') return { redirect: linkOf(code, language), cookie };
  const onward = `${code === '' ? '/a' : `/a/${encodeURIComponent(code)}`}/continue?language=${language}`;
  const shown = page(neutralPage(language, onward));
  return secretOf(request) === undefined ? shown : { ...shown, cookie };
}

/** The person themselves comes back, on purpose. */
export async function takeContinuing({ services, request, code }: AnsweringContext): Promise<Reply> {
  const language = languageIn(request);
  const first = code === '' ? linkOf(code, language) : backAddress(encodeURIComponent(code), language);
  return { redirect: first, cookie: awayCookie(services, false) };
}

/** Holds nobody up where the database is away: the draft then goes at the next contact, or by its age. */
async function eraseVisit({ services, request }: AnsweringContext): Promise<void> {
  const secret = secretOf(request);
  if (secret === undefined) return;
  await leaveQuickly(services.store, secret, services.random(12)).catch((error: unknown) => {
    if (!(error instanceof Failure) || error.kind !== 'unavailable') throw error;
    services.log.error({ reason: error.message }, 'unavailable');
  });
}

function languageIn(request: Request) {
  return readLanguage(request.query.language) ?? 'sv';
}

function linkOf(code: string, language: ReturnType<typeof languageIn>): string {
  return code === '' ? `/a?language=${language}` : addressOf(encodeURIComponent(code), '', language);
}

/**
 * Asks for no link, so that it works where the collection has closed, and holds nobody up where the database is away. On a
 * device that people hand on the link itself goes on as before, since the next person is to find the questions.
 */
export async function takeLeaving(context: AnsweringContext): Promise<Reply> {
  const { services, request, code } = context;
  await eraseVisit(context);
  const cookie = [visitCookie(services, code, undefined)];
  if (request.query.shared === undefined) cookie.push(awayCookie(services, true));
  return { redirect: elsewhere(request), cookie };
}

/** For a browser that asks again for the address of the form. Nothing ends by a link. */
export async function showLeaving({ request }: AnsweringContext): Promise<Reply> {
  return { redirect: elsewhere(request) };
}

/** A page of ours, which goes on by itself: browsers stop a form whose way leads over a site that is not named to them. */
function elsewhere(request: Request): string {
  return `/neutral?language=${readLanguage(request.query.language) ?? 'sv'}`;
}
