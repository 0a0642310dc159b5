/** A visit is laid to rest under four words, and taken up again by them on any device. */
import { followed, soFar } from '../../surveys/answering/answering.ts';
import { resumeAt } from '../../surveys/answering/destinations.ts';
import { canPause, pause, resume } from '../../surveys/answering/pausing/pausing.ts';
import { pickWords, readWords } from '../../surveys/answering/pausing/words.ts';
import { Failure, type Problem } from '../../surveys/failures.ts';
import { addressOf, numberIn, pageAddress } from '../../views/answering/addresses.ts';
import { pausePage, restingPage, resumePage } from '../../views/answering/pausing.ts';
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
  const from = numberIn(context.request.query.page);
  const back = from ? pageAddress(open.code, from, language) : addressOf(open.code, 'check', language);
  return page(pausePage({ open, language, begun: before.draft !== undefined, back }));
}

/** The words are on this page and nowhere else; the browser keeps nothing of the visit from now on. */
export async function takePause(context: AnsweringContext): Promise<Reply> {
  const { services, stretch, request } = context;
  const { open, language, before, secret } = await restful(context);
  if (before.sent) return redirect(addressOf(open.code, 'thanks', language));
  if (!before.draft || secret === undefined) return redirect(addressOf(open.code, 'pause', language));
  if (!services.rates.allows('pausing', open.collection, clientIn(request), services.now())) {
    const back = addressOf(open.code, 'check', language);
    return page(pausePage({ open, language, begun: true, back, problems: [tooMany] }), 429);
  }
  const words = pickWords(services.random);
  await pause(meansOf(services), stretch, open, secret, words);
  const address = `${baseUrl(services.config).replace(/^https?:\/\//, '')}/a/${open.code}`;
  return {
    ...page(restingPage({ open, language, words, address })),
    cookie: visitCookie(services, open.code, undefined),
  };
}

export async function showResume(context: AnsweringContext): Promise<Reply> {
  const { open, language } = await restful(context);
  return page(resumePage({ open, language }));
}

/** Whatever is wrong with words that could be right, the same is said: it tells nothing of what is kept. */
export async function takeResume(context: AnsweringContext): Promise<Reply> {
  const { services, stretch, request } = context;
  const visit = await restful(context);
  const { open, language } = visit;
  const typed = field(context.form, 'words');
  const again = (problems: readonly Problem[], status: number) =>
    page(resumePage({ open, language, typed, problems }), status);
  const read = readWords(typed);
  if (!read.ok) return again(read.problems, 422);
  if (!services.rates.allows('resuming', open.collection, clientIn(request), services.now()))
    return again([tooMany], 429);
  const means = { store: services.store, day: today(services) };
  const secret = await resume(means, stretch, open, read.value);
  if (secret === undefined) return again([{ field: 'words', message: 'pausing.problems.not-found' }], 422);
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
