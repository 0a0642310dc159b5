import { draftIdOf } from '../../surveys/answering/drafts.ts';
import { isTokenGood, makeToken } from '../../surveys/answering/fair-play/tokens.ts';
import { asksAfterwards, tellHelp } from '../../surveys/answering/helping.ts';
import type { Open } from '../../surveys/answering/links.ts';
import { helps } from '../../surveys/answering/method.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { addressOf, lostAddress, type Sent, thanksAddress } from '../../views/answering/addresses.ts';
import { helpedPage, secondsShown, thanksPage } from '../../views/answering/thanks.ts';
import { field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { AnsweringContext } from './answering-context.ts';
import { secretOf, visitCookie, visitLanguage, visitOf } from './visit.ts';

/**
 * Takes the visit's cookie away, so that the next person on the same device finds nothing. From then on only its own address
 * shows that something was sent; whoever comes without it is told nothing of the kind, and whoever has begun anew goes on.
 */
export async function showThanks(context: AnsweringContext): Promise<Reply> {
  const earlier = sentBefore(context);
  const brought = secretOf(context.request);
  if (earlier && (brought === undefined || draftIdOf(brought) === earlier.visit))
    return thanked(context, await context.links.find(context.code), earlier);
  const { open, language, before, secret } = await visitOf(context);
  if (before.draft && !before.sent) return redirect(addressOf(open.code, 'check', language));
  const sent = before.sent && secret !== undefined ? sentBy(context, secret) : earlier;
  return sent ? thanked(context, open, sent) : redirect(lostAddress(open.code, language));
}

async function thanked(context: AnsweringContext, open: Open, sent: Sent): Promise<Reply> {
  const { request, services } = context;
  const { code } = open;
  const stays = request.query.stay !== undefined;
  const asks = await asksAfterwards(services.store, open, sent.visit);
  const shown = page(thanksPage(open, visitLanguage(context, open), { stays, sent, asks }));
  const next = { seconds: secondsShown, to: `/a/${code}` };
  const thanks = open.channel === 'tablet' && !stays ? { ...shown, onward: next } : shown;
  return secretOf(request) === undefined
    ? thanks
    : { ...thanks, cookie: visitCookie(services, code, undefined) };
}

/** To the thanks, which can be reloaded: a cheap phone drops its pages, and a visit that is over has no cookie. */
export function toThanks(
  context: AnsweringContext,
  { code }: Open,
  language: InterfaceLanguage,
  secret: string,
): Reply {
  return redirect(thanksAddress(code, language, { sent: sentBy(context, secret) }));
}

function sentBy({ code, services }: AnsweringContext, secret: string): Sent {
  const visit = draftIdOf(secret);
  const done = makeToken(services.sessionSecret, thanksOf(code, visit), services.now(), thanksLast);
  return { visit, done };
}

function sentBefore({ code, request, services }: AnsweringContext): Sent | undefined {
  const { visit, done } = request.query;
  if (typeof visit !== 'string' || typeof done !== 'string') return undefined;
  const isGood = isTokenGood(services.sessionSecret, thanksOf(code, visit), done, services.now());
  return isGood ? { visit, done } : undefined;
}

const thanksOf = (code: string, visit: string) => ({ code, draftId: `thanks ${visit}` });

/** No longer, since these addresses stand in the browser's history. */
const thanksLast = 15 * 60 * 1000;

/** Who helped, after the answers are safe. Whatever is told, or nothing, the same page follows. */
export async function takeHelp(context: AnsweringContext): Promise<Reply> {
  const { form, links, code, services } = context;
  const open = await links.find(code);
  const help = helps.find((one) => one === field(form, 'help'));
  const visit = field(form, 'visit');
  if (help && (await asksAfterwards(services.store, open, visit)))
    await tellHelp(services.store, open, visit, help);
  return redirect(addressOf(code, 'helped', visitLanguage(context, open)));
}

export async function showHelped(context: AnsweringContext): Promise<Reply> {
  const open = await context.links.find(context.code);
  const stays = context.request.query.stay !== undefined;
  const shown = page(helpedPage(open, visitLanguage(context, open), stays));
  const onward = { seconds: secondsShown, to: `/a/${open.code}` };
  return open.channel === 'tablet' && !stays ? { ...shown, onward } : shown;
}
