/** The first page behind a link, the start of a visit, and the promise. */
import { followed } from '../../surveys/answering/answering.ts';
import { resumeAt } from '../../surveys/answering/destinations.ts';
import { canVisit } from '../../surveys/answering/journey.ts';
import { leave } from '../../surveys/answering/leaving.ts';
import { addressOf, numberIn, pageAddress } from '../../views/answering/addresses.ts';
import type { Introduction } from '../../views/answering/intro.ts';
import { overPage } from '../../views/answering/over.ts';
import { promisePage } from '../../views/answering/promise.ts';
import { field } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { today } from '../services.ts';
import type { AnsweringContext } from './answering-context.ts';
import { toPageOrCheck } from './going-on.ts';
import { introFor } from './same-for-all.ts';
import { type Visit, visitCookie, visitLanguage, visitOf } from './visit.ts';

export async function showIntro(context: AnsweringContext): Promise<Reply> {
  const visit = await visitOf(context);
  const { open, language, before } = visit;
  if (open.channel === 'tablet') return startAfresh(context, visit);
  if (before.sent) return redirect(addressOf(open.code, 'thanks', language));
  // The words of a pause that are not written down yet come first: a cheap phone may have dropped their page.
  if (before.words) return redirect(addressOf(open.code, 'words', language));
  const underWay = before.rejected !== undefined || Object.keys(before.answers).length > 0;
  return introOf(context, { open, language, underWay });
}

/** Whoever opens a shared tablet's first page may be the next person: an earlier visit ends, and nothing tells of it. */
async function startAfresh(
  context: AnsweringContext,
  { open, language, secret, before }: Visit,
): Promise<Reply> {
  const intro = introOf(context, { open, language, underWay: false });
  if (secret === undefined) return intro;
  if (!before.sent) await leave(context.services.store, secret);
  return { ...intro, cookie: visitCookie(context.services, open.code, undefined) };
}

function introOf(
  { services, pages, request }: AnsweringContext,
  about: Pick<Introduction, 'open' | 'language' | 'underWay'>,
): Reply {
  const { lost, back } = request.query;
  const came = { lost: lost !== undefined, back: back !== undefined };
  return introFor(pages, { ...about, ...came, today: today(services) });
}

/** To the first page of questions, or where an earlier start was left. Starting over forgets what was saved. */
export async function takeStart(context: AnsweringContext): Promise<Reply> {
  const visit = await visitOf(context);
  const { open, language, before, secret } = visit;
  if (before.sent) return redirect(addressOf(open.code, 'thanks', language));
  if (secret !== undefined && field(context.form, '_do') === 'over') {
    await leave(context.services.store, secret);
    const cookie = visitCookie(context.services, open.code, undefined);
    return { redirect: pageAddress(open.code, 1, language), cookie };
  }
  if (before.words) return redirect(addressOf(open.code, 'words', language));
  const { route, answers } = followed(open, before.answers);
  const unfinished = before.rejected?.page === undefined ? undefined : canVisit(route, before.rejected.page);
  return redirect(toPageOrCheck(visit, route, unfinished ?? resumeAt(route, answers)));
}

/** Starting over takes answers away, so that it is asked for once more. */
export async function askToStartOver(context: AnsweringContext): Promise<Reply> {
  const { open, language, before } = await visitOf(context);
  if (before.sent) return redirect(addressOf(open.code, 'thanks', language));
  if (!before.draft || open.channel === 'tablet') return redirect(addressOf(open.code, '', language));
  return overPage(open, language);
}

/** For a browser that asks again for the address of a form whose reply was lost. */
export function goBackTo(place: '' | 'check' | 'helped'): (context: AnsweringContext) => Promise<Reply> {
  return async (context) => {
    const open = await context.links.find(context.code);
    return redirect(addressOf(open.code, place, visitLanguage(context, open)));
  };
}

export async function showPromise(context: AnsweringContext): Promise<Reply> {
  const { links, code, request } = context;
  const open = await links.find(code);
  const from = numberIn(request.query.page);
  const opened = from !== undefined && {
    page: from,
    fromCheck: request.query.from === 'check',
    fresh: request.query.fresh !== undefined,
  };
  return promisePage(open, visitLanguage(context, open), opened || undefined);
}
