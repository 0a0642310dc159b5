/** "Leave quickly": the visit ends here, and the browser is sent to a page that says nothing. */
import type { Request } from 'express';
import type { Reply } from '../http/handle.ts';
import { readLanguage } from '../http/language.ts';
import type { AnsweringContext } from './answering-context.ts';
import { awayCookie, eraseVisit } from './having-left.ts';
import { visitCookie } from './visit.ts';

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
