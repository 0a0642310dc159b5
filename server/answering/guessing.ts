/** Whoever asks for addresses that lead nowhere is trying codes, and is slowed as at the door where codes are typed. */
import { Failure } from '../../surveys/failures.ts';
import { enteringPage } from '../../views/entering/entering.ts';
import { page, type Reply } from '../http/handle.ts';
import { readLanguage } from '../http/language.ts';
import { clientIn } from '../http/throttling.ts';
import type { AnsweringContext } from './answering-context.ts';
import { secretOf } from './visit.ts';

/** Codes are tried against all collections at once. */
export const everywhere = { id: '', invited: 0 };

/**
 * Counts an address that leads nowhere. A client that has tried too many is told of no card any more, whether it is
 * there or not; those who answer by a link, or have begun, are not held up by what others do on the same network.
 */
export async function slowed(context: AnsweringContext, answer: () => Promise<Reply>): Promise<Reply> {
  if (await mustWait(context)) return waitPage(context);
  try {
    return await answer();
  } catch (error) {
    if (error instanceof Failure && error.kind === 'not-found') await countMiss(context);
    throw error;
  }
}

async function mustWait(context: AnsweringContext): Promise<boolean> {
  const { services, request, code } = context;
  if (code === '' || secretOf(request) !== undefined) return false;
  if (!services.rates.isSpent('entering', everywhere, clientIn(request), services.now())) return false;
  const channel = await channelAt(context);
  return channel === undefined || channel === 'code';
}

/** A page that is not there behind a link that is tells nothing of codes. */
async function countMiss(context: AnsweringContext): Promise<void> {
  const { services, request } = context;
  if ((await channelAt(context)) !== undefined) return;
  services.rates.allows('entering', everywhere, clientIn(request), services.now());
}

async function channelAt({ links, code }: AnsweringContext) {
  try {
    return (await links.known(code)).channel;
  } catch (error) {
    if (error instanceof Failure && error.kind === 'not-found') return undefined;
    throw error;
  }
}

function waitPage({ request }: AnsweringContext): Reply {
  const language = readLanguage(request.query.language) ?? 'sv';
  return page(
    enteringPage({ language, problems: [{ field: 'code', message: 'entering.problems.wait' }] }),
    429,
  );
}
