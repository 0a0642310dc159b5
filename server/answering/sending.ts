import { followed } from '../../surveys/answering/answering.ts';
import { readNotes } from '../../surveys/answering/offline/notes.ts';
import { send } from '../../surveys/answering/sending.ts';
import { Failure, type Problem } from '../../surveys/failures.ts';
import { addressOf } from '../../views/answering/addresses.ts';
import { type Checking, checkPage, type Unsent, unsentReasons } from '../../views/answering/check.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { AnsweringContext } from './answering-context.ts';
import { stopOf, tokenFor, watch } from './fair-play.ts';
import { isRefusal, refused } from './refusing.ts';
import { toThanks } from './thanking.ts';
import { secretOf, showRejected, type Visit, visitLanguage, visitOf } from './visit.ts';

export async function showCheck(context: AnsweringContext): Promise<Reply> {
  const visit = await visitOf(context);
  if (visit.before.sent) return redirect(addressOf(visit.open.code, 'thanks', visit.language));
  return checked(context, visit, keptOf(visit));
}

/** Sending twice is sending once: the second time only leads to the thanks. */
export async function takeSending(context: AnsweringContext): Promise<Reply> {
  const { form } = context;
  const typed = form.get('_notes')?.[0] ?? '';
  let visit: Visit | undefined;
  try {
    const here = await visitOf(context);
    visit = here;
    const { open, language, secret, before } = visit;
    if (secret === undefined || !before.draft) return redirect(addressOf(open.code, 'check', language));
    if (before.sent) return toThanks(context, open, language, secret);
    const again = (problems: readonly Problem[], unsent?: Unsent) => {
      const kept = { typed: { _notes: [typed] }, problems, unsent };
      return showRejected(context, here, addressOf(open.code, 'check', language), kept);
    };
    const notes = readNotes(typed);
    if (!notes.ok) return await again(notes.problems);
    const stop = stopOf(context, { open, secret }, form);
    if (stop === 'wait') return checked(context, visit, { unsent: stop });
    if (stop) return await again([], stop);
    await watch(context, open);
    await send(context.services.store, open, secret, notes.value);
    return toThanks(context, open, language, secret);
  } catch (error) {
    if (!visit || !(error instanceof Failure)) return showUnsent(context, visit, typed, error);
    if (error.kind === 'expired') return redirect(addressOf(visit.open.code, 'check', visit.language));
    if (!isRefusal(error)) return showUnsent(context, visit, typed, error);
    const { route, answers } = followed(visit.open, visit.before.answers);
    return refused(visit.open, visit.language, error.kind, { pages: route, answers, sending: true });
  }
}

const statuses: Partial<Readonly<Record<Unsent, number>>> = { wait: 429, trouble: 503 };

/** What stood in the form when it could last not be sent, and why. */
function keptOf({ before: { rejected } }: Visit): Pick<Checking, 'notes' | 'unsent'> {
  if (!rejected || rejected.page !== undefined) return {};
  const { typed, problems, unsent } = rejected;
  return {
    notes: { typed: typed._notes?.[0] ?? '', problem: problems[0] },
    unsent: unsentReasons.find((reason) => reason === unsent),
  };
}

function checked(
  context: AnsweringContext,
  { open, language, secret, before }: Visit,
  about: Pick<Checking, 'notes' | 'unsent'>,
): Reply {
  const known = followed(open, before.answers);
  const view = checkPage({ open, language, ...known, token: tokenFor(context, open, secret), ...about });
  return page(view, (about.unsent && statuses[about.unsent]) ?? 200);
}

/** Says in so many words that it was not sent, with the button once more. */
function showUnsent(
  context: AnsweringContext,
  visit: Visit | undefined,
  typed: string,
  error: unknown,
): Reply {
  const open = visit?.open ?? context.links.lastFound(context.code);
  if (!open || !(error instanceof Failure) || error.kind !== 'unavailable') throw error;
  context.services.log.error({ reason: error.message }, 'unavailable');
  const about = { notes: { typed }, unsent: 'trouble' } as const;
  if (visit) return checked(context, visit, about);
  const language = visitLanguage(context, open);
  const token = tokenFor(context, open, secretOf(context.request));
  return page(checkPage({ open, language, route: [], answers: undefined, token, ...about }), 503);
}
