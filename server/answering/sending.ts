/** Answers are checked, sent, and thanked for. */
import type { Request } from 'express';
import { followed, send } from '../../surveys/answering/answering.ts';
import { Failure } from '../../surveys/failures.ts';
import { addressOf } from '../../views/answering/addresses.ts';
import { checkPage } from '../../views/answering/check.ts';
import { thanksPage } from '../../views/answering/thanks.ts';
import { page, type Reply, redirect } from '../handle.ts';
import { codeOf, type Desk, type Visit, visitCookie, visitLanguage, visitOf } from './visit.ts';

export async function showCheck(desk: Desk, request: Request): Promise<Reply> {
  const visit = await visitOf(desk, request);
  if (visit.before.sent) return redirect(addressOf(visit.open.code, 'thanks', visit.language));
  return page(checkPage({ ...visit, ...followed(visit.open, visit.before.answers) }));
}

/** Sending twice is sending once: the second time only leads to the thanks. */
export async function takeSending(desk: Desk, request: Request): Promise<Reply> {
  let visit: Visit | undefined;
  try {
    visit = await visitOf(desk, request);
    const { open, language, secret } = visit;
    if (secret === undefined) return redirect(addressOf(open.code, 'check', language));
    await send(desk.services.store, open, secret);
    return redirect(addressOf(open.code, 'thanks', language));
  } catch (error) {
    if (visit && error instanceof Failure && error.kind === 'expired') {
      return redirect(addressOf(visit.open.code, 'check', visit.language));
    }
    return showUnsent(desk, request, visit, error);
  }
}

/** Told in so many words that it was not sent, with the button once more. */
function showUnsent(
  { services, links }: Desk,
  request: Request,
  visit: Visit | undefined,
  error: unknown,
): Reply {
  const open = visit?.open ?? links.lastFound(codeOf(request));
  if (!open || !(error instanceof Failure) || error.kind !== 'unavailable') throw error;
  services.log.error({ reason: error.message }, 'unavailable');
  const language = visitLanguage(request, open);
  const known = visit ? followed(open, visit.before.answers) : { route: [], answers: undefined };
  return page(checkPage({ open, language, ...known, unsent: true }), 503);
}

/** Takes the visit's cookie away, so that the next person on the same device finds nothing. */
export async function showThanks(desk: Desk, request: Request): Promise<Reply> {
  const { open, language, before, secret } = await visitOf(desk, request);
  const { code } = open;
  if (before.draft && !before.sent) return redirect(addressOf(code, 'check', language));
  const thanks = page(thanksPage(open, language));
  return secret === undefined ? thanks : { ...thanks, cookie: visitCookie(desk.services, code, undefined) };
}
