/** "Leave quickly": the visit ends here, and the browser is sent to a page that says nothing. */
import type { Request } from 'express';
import { leaveQuickly } from '../../surveys/answering/leaving.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Reply } from '../http/handle.ts';
import { readLanguage } from '../http/language.ts';
import type { AnsweringContext } from './answering-context.ts';
import { secretOf, visitCookie } from './visit.ts';

/** Asks for no link, so that it works where the collection has closed, and holds nobody up where the database is away. */
export async function takeLeaving({ services, request, code }: AnsweringContext): Promise<Reply> {
  const secret = secretOf(request);
  if (secret !== undefined) {
    await leaveQuickly(services.store, secret).catch((error: unknown) => {
      if (!(error instanceof Failure) || error.kind !== 'unavailable') throw error;
      services.log.error({ reason: error.message }, 'unavailable');
    });
  }
  const cookie = visitCookie(services, code, undefined);
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
