/** A visit is laid to rest under four words or fifteen digits, and taken up again by them on any device. */
import { followed, soFar } from '../../surveys/answering/answering.ts';
import { resumeAt } from '../../surveys/answering/destinations.ts';
import { pauseCodes, pickCode, readPauseCode } from '../../surveys/answering/pausing/code.ts';
import { canPause, pause, resume } from '../../surveys/answering/pausing/pausing.ts';
import { forgetWords } from '../../surveys/answering/saving.ts';
import { Failure, type Problem } from '../../surveys/failures.ts';
import { addressOf, numberIn, pageAddress } from '../../views/answering/addresses.ts';
import { pausePage, restingPage, resumePage, wordsPage } from '../../views/answering/pausing.ts';
import { field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { clientIn } from '../http/throttling.ts';
import { baseUrl, type Services, today } from '../services.ts';
import type { AnsweringContext } from './answering-context.ts';
import { toPageOrCheck } from './going-on.ts';
import { meansOf, type Visit, visitCookie, visitOf } from './visit.ts';

export async function showPause(context: AnsweringContext): Promise<Reply> {
  const { open, language, before } = await restful(context);
  if (before.sent) return redirect(addressOf(open.code, 'thanks', language));
  if (before.words) return redirect(addressOf(open.code, 'words', language));
  const from = numberIn(context.request.query.page);
  const back = from ? pageAddress(open.code, from, language) : addressOf(open.code, 'check', language);
  return pausePage({
    open,
    language,
    begun: before.draft !== undefined,
    back,
    today: today(context.services),
  });
}

/** Pressed twice it gives the same words: those that have not been written down yet. */
export async function takePause(context: AnsweringContext): Promise<Reply> {
  const { services, stretch, request, form } = context;
  const { open, language, before, secret } = await restful(context);
  if (before.sent) return redirect(addressOf(open.code, 'thanks', language));
  if (!before.draft || secret === undefined) return redirect(addressOf(open.code, 'pause', language));
  const to = redirect(addressOf(open.code, 'words', language));
  if (before.words) return to;
  if (!services.rates.allows('pausing', open.collection, clientIn(request), services.now())) {
    const back = addressOf(open.code, 'check', language);
    return page(
      pausePage({ open, language, begun: true, back, today: today(services), problems: [tooMany] }),
      429,
    );
  }
  const kind = pauseCodes.find((one) => one === field(form, 'as')) ?? 'words';
  await pause(meansOf(services), stretch, open, secret, pickCode(kind, services.random));
  return to;
}

/** As often as it is asked for, until the person has written them down: cheap phones drop a page that is out of sight. */
export async function showWords(context: AnsweringContext): Promise<Reply> {
  const { open, language, before } = await restful(context);
  if (before.sent) return redirect(addressOf(open.code, 'thanks', language));
  if (!before.words) return redirect(addressOf(open.code, 'pause', language));
  return wordsPage({ open, language, words: before.words, address: addressToType(context) });
}

/** Either they are written down, and the browser keeps nothing of the visit from now on; or it goes on at once. */
export async function takeWords(context: AnsweringContext): Promise<Reply> {
  const { services, form } = context;
  const visit = await restful(context);
  const { open, language, before, secret } = visit;
  if (before.sent) return redirect(addressOf(open.code, 'thanks', language));
  if (secret === undefined || !before.words) return redirect(addressOf(open.code, 'pause', language));
  await forgetWords(meansOf(services), open, secret, before);
  if (field(form, '_do') === 'on') return redirect(await whereItStopped(visit, services, secret));
  return {
    redirect: addressOf(open.code, 'resting', language),
    cookie: visitCookie(services, open.code, undefined),
  };
}

/** What to do to go on another time. It says nothing of whether anybody has paused. */
export async function showResting(context: AnsweringContext): Promise<Reply> {
  const { open, language } = await restful(context);
  return restingPage({ open, language, address: addressToType(context) });
}

function addressToType({ services, code }: AnsweringContext): string {
  return `${baseUrl(services.config).replace(/^https?:\/\//, '')}/a/${code}`;
}

export async function showResume(context: AnsweringContext): Promise<Reply> {
  const { open, language } = await restful(context);
  return resumePage({ open, language });
}

/** Whatever is wrong with words or digits that could be right, the same is said: it tells nothing of what is kept. */
export async function takeResume(context: AnsweringContext): Promise<Reply> {
  const { services, stretch, request } = context;
  const visit = await restful(context);
  const { open, language } = visit;
  const typed = field(context.form, 'words');
  const again = (problems: readonly Problem[], status: number) =>
    page(resumePage({ open, language, typed, problems }), status);
  const read = readPauseCode(typed);
  if (!read.ok) return again(read.problems, 422);
  if (!services.rates.allows('resuming', open.collection, clientIn(request), services.now()))
    return again([tooMany], 429);
  const means = { store: services.store, day: today(services) };
  const secret = await resume(means, stretch, open, read.value);
  if (secret === undefined) return again([{ field: 'words', message: 'pausing.problems.not-found' }], 422);
  await forgetWords(meansOf(services), open, secret, await soFar(services.store, open, secret));
  return {
    redirect: await whereItStopped(visit, services, secret),
    cookie: visitCookie(services, open.code, secret),
  };
}

const tooMany: Problem = { field: 'words', message: 'pausing.problems.wait' };

async function restful(context: AnsweringContext): Promise<Visit> {
  const visit = await visitOf(context);
  if (!canPause(visit.open)) throw new Failure('not-found', 'a pause in a channel that has none');
  return visit;
}

async function whereItStopped(visit: Visit, { store }: Services, secret: string): Promise<string> {
  const { answers } = await soFar(store, visit.open, secret);
  const known = followed(visit.open, answers);
  return toPageOrCheck(visit, known.route, resumeAt(known.route, known.answers));
}
